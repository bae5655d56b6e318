package org.kith.meeting;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.gathering.Gatherings;
import org.kith.meeting.MinutesVersion.Presence;
import org.kith.network.NetworkScope;
import org.kith.web.Days;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The policy of minutes: each saving is a version and none overwrites; the sides are asked about
 * one, and a later one asks them anew. Whoever acts holds the gathering meanwhile.
 */
@Component
class MinutesKeeping {

    private final NetworkScope scope;
    private final Gatherings gatherings;
    private final MeetingHall hall;
    private final MinutesVersions versions;
    private final MinutesWords words;
    private final MeetingDecisions decisions;
    private final MeetingLetters letters;
    private final Audit audit;

    MinutesKeeping(
            NetworkScope scope,
            Gatherings gatherings,
            MeetingHall hall,
            MinutesVersions versions,
            MinutesWords words,
            MeetingDecisions decisions,
            MeetingLetters letters,
            Audit audit) {
        this.scope = scope;
        this.gatherings = gatherings;
        this.hall = hall;
        this.versions = versions;
        this.words = words;
        this.decisions = decisions;
        this.letters = letters;
        this.audit = audit;
    }

    sealed interface Saved {

        record Done() implements Saved {}

        /** Somebody saved meanwhile: nothing was written. */
        record Overtaken(MinutesVersion now) implements Saved {}
    }

    /** What became of asking the sides. */
    enum Asked {
        DONE,
        /** Another version is the newest by now. */
        NEWER,
        /** It is the meeting of others by now. */
        OTHERS,
        /** No group was represented. */
        NOBODY
    }

    enum Heard {
        TAKEN,
        /** Another text is before the sides now. */
        OTHER_TEXT,
        /** All have confirmed, or the day is over. */
        CLOSED
    }

    /**
     * @param base the number of the version that was written upon; 0 for none
     */
    Saved save(AtMeeting here, int base, MinutesText text, List<Presence> present) {
        var network = here.network().id();
        var gathering = here.gathering().id();
        return scope.in(
                network,
                db -> {
                    gatherings.hold(network, gathering);
                    var newest = newest(here);
                    if (newest.isPresent() && newest.get().number() != base) {
                        return new Saved.Overtaken(newest.get());
                    }
                    var number = newest.map(MinutesVersion::number).orElse(0) + 1;
                    var same =
                            newest.filter(one -> one.text().equals(text))
                                    .filter(one -> one.present().equals(present));
                    if (same.isEmpty()) {
                        versions.add(
                                network, here.actor(), gathering, number, text, present, now());
                        write(here, "minutes_saved", number, text.sha256());
                    }
                    return new Saved.Done();
                });
    }

    Asked put(AtMeeting here, int number, @Nullable LocalDate until) {
        var network = here.network().id();
        var gathering = here.gathering().id();
        return scope.in(
                network,
                db -> {
                    var held = held(here);
                    if (!Objects.equals(held.link(), here.link())) {
                        return Asked.OTHERS;
                    }
                    var newest = newest(held).filter(one -> one.number() == number);
                    if (newest.isEmpty()) {
                        return Asked.NEWER;
                    }
                    if (newest.get().isPut()) {
                        return Asked.DONE;
                    }
                    if (standing(held, newest.get()).parties().isEmpty()) {
                        return Asked.NOBODY;
                    }
                    versions.put(network, here.actor(), gathering, number, until, now());
                    decisions.follow(network, gathering, newest.get().text().decisions());
                    write(here, "minutes_put", number, newest.get().sha256());
                    letters.ask(held, standing(held).orElseThrow());
                    return Asked.DONE;
                });
    }

    Heard hear(AtMeeting here, Party party, int number, String sha256, @Nullable String objection) {
        var network = here.network().id();
        return scope.in(
                network,
                db -> {
                    var held = held(here);
                    var standing = standing(held).orElse(null);
                    if (standing == null
                            || standing.version().number() != number
                            || !standing.version().sha256().equals(sha256)) {
                        return Heard.OTHER_TEXT;
                    }
                    if (!standing.listens()
                            || !standing.parties().contains(party)
                            || !held.own().contains(party)) {
                        return Heard.CLOSED;
                    }
                    var word =
                            new MinutesWord(
                                    number, sha256, party, objection, now(), here.actor().name());
                    words.add(
                            network,
                            here.actor(),
                            here.gathering().id(),
                            word,
                            held.meeting().turned());
                    write(
                            here,
                            objection == null ? "minutes_confirmed" : "minutes_objected",
                            number,
                            sha256);
                    return Heard.TAKEN;
                });
    }

    /** As it is now, and stays until the transaction ends. */
    private AtMeeting held(AtMeeting here) {
        var gathering = gatherings.hold(here.network().id(), here.gathering().id());
        return hall.enter(here.network(), here.actor(), gathering);
    }

    private Optional<MinutesVersion> newest(AtMeeting here) {
        return versions.of(here.network().id(), here.gathering().id()).stream().findFirst();
    }

    /** Of the version that the sides were asked about last. */
    Optional<MinutesStanding> standing(AtMeeting here) {
        return versions.of(here.network().id(), here.gathering().id()).stream()
                .filter(MinutesVersion::isPut)
                .findFirst()
                .map(version -> standing(here, version));
    }

    MinutesStanding standing(AtMeeting here, MinutesVersion version) {
        return MinutesStanding.of(
                version,
                here.meeting(),
                words.of(here.network().id(), here.gathering().id()),
                Days.of(Instant.now()));
    }

    private void write(AtMeeting here, String action, int number, String sha256) {
        Actor actor = here.actor();
        audit.write(
                here.network().id(),
                actor,
                Audit.Change.of(
                        action,
                        "gathering",
                        here.gathering().id().value(),
                        null,
                        Map.of("version", number, "sha256", sha256)));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
