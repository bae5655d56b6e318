package org.kith.statement;

import org.jspecify.annotations.Nullable;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Groups;
import org.kith.network.Network;
import org.kith.place.Place;
import org.kith.place.Places;
import org.kith.shared.Recent;
import org.kith.shared.Slice;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Finds what the addresses of statements name, and gathers what their pages show. */
@Component
class StatementPages {

    private static final int STATEMENTS = 1_000;
    private static final Duration BELIEVED = Duration.ofSeconds(1);

    private final Statements statements;
    private final StatementCounts counts;
    private final StatementAbout about;
    private final Deliveries deliveries;
    private final Groups groups;
    private final Places places;
    private final WhoseStatement whose;
    private final VoiceKeys keys;
    private final Recent<Statement.Id, Seen> recent = new Recent<>(STATEMENTS);

    StatementPages(
            Statements statements,
            StatementCounts counts,
            StatementAbout about,
            Deliveries deliveries,
            Groups groups,
            Places places,
            WhoseStatement whose,
            VoiceKeys keys) {
        this.statements = statements;
        this.counts = counts;
        this.about = about;
        this.deliveries = deliveries;
        this.groups = groups;
        this.places = places;
        this.whose = whose;
        this.keys = keys;
    }

    private record Seen(Tally tally, long nanos) {

        boolean isNew() {
            return System.nanoTime() - nanos < BELIEVED.toNanos();
        }
    }

    /** A draft is not there for anybody but its group and the coordinator. */
    Statement find(Network network, String slug, Frame frame) {
        return statements
                .find(network.id(), slug)
                .filter(one -> !one.isDraft() || isInside(network, one, frame))
                .orElseThrow(NotHere::new);
    }

    /** What everybody may read. */
    Statement shown(Network network, String slug) {
        return statements
                .find(network.id(), slug)
                .filter(one -> !one.isDraft())
                .orElseThrow(NotHere::new);
    }

    private boolean isInside(Network network, Statement one, Frame frame) {
        return frame.actor().may(Role.COORDINATOR)
                || whose.isTheirs(network.id(), frame.actor(), one);
    }

    StatementsPage list(Network network, int page) {
        var some = statements.shown(network.id(), page);
        var tallies =
                counts.tallies(network.id(), some.items().stream().map(Statement::id).toList());
        return new StatementsPage(some.map(one -> line(network, one, tallies)));
    }

    private StatementsPage.Line line(
            Network network, Statement one, Map<Statement.Id, Tally> tallies) {
        return new StatementsPage.Line(
                one,
                groups.find(network.id(), one.group()).orElseThrow(),
                tallies.getOrDefault(one.id(), Tally.NONE));
    }

    /** As it was within the last second: many look at the same one. */
    Tally tally(Network network, Statement of) {
        return recent.find(of.id()).filter(Seen::isNew).orElseGet(() -> look(network, of)).tally();
    }

    private Seen look(Network network, Statement of) {
        var asked = System.nanoTime();
        var tally =
                counts.tallies(network.id(), List.of(of.id())).getOrDefault(of.id(), Tally.NONE);
        return recent.keep(of.id(), new Seen(tally, asked));
    }

    /**
     * @param voices page of what signers let everybody read
     */
    StatementPage page(
            Network network,
            Statement one,
            Frame frame,
            int voices,
            Answers answers,
            @Nullable String notice) {
        var said = counts.voices(network.id(), one.id(), voices);
        return new StatementPage(
                one,
                groups.find(network.id(), one.group()).orElseThrow(),
                about.link(network.id(), one, frame.language()).orElse(null),
                about.hopedFor(one).orElse(null),
                tally(network, one),
                said,
                places(said),
                reports(one, said),
                deliveries.of(network.id(), one.id()),
                whose.isTheirs(network.id(), frame.actor(), one),
                frame.actor().may(Role.COORDINATOR),
                one.mayBeSigned(Instant.now()),
                answers,
                notice);
    }

    private Map<Signature.Id, String> reports(Statement one, Slice<Voice> of) {
        return of.items().stream()
                .collect(
                        Collectors.toMap(
                                Voice::id,
                                voice ->
                                        "/statements/"
                                                + one.slug()
                                                + "/voices/"
                                                + keys.of(voice.id())));
    }

    private Map<Place.Id, Place> places(Slice<Voice> of) {
        return places.find(
                of.items().stream()
                        .map(Voice::place)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }
}
