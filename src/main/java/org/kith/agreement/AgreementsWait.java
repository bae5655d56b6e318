package org.kith.agreement;

import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.twinning.AlsoWaits;
import org.kith.twinning.Link;
import org.kith.twinning.Links;
import org.kith.twinning.Sides.Side;
import org.kith.twinning.Speakers;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;

/** Drafts that wait for the approval of a side, among all that waits. */
@Component
class AgreementsWait implements AlsoWaits {

    private final Agreements agreements;
    private final Standings standings;
    private final Links links;
    private final Speakers speakers;
    private final SideNames names;

    AgreementsWait(
            Agreements agreements,
            Standings standings,
            Links links,
            Speakers speakers,
            SideNames names) {
        this.agreements = agreements;
        this.standings = standings;
        this.links = links;
        this.speakers = speakers;
        this.names = names;
    }

    @Override
    public List<Waiting> mine(Network network, Speakers.Own own, Frame frame) {
        var theirs = speakers.links(network.id(), own);
        return theirs.isEmpty()
                ? List.of()
                : waiting(
                        network,
                        agreements.draftsOf(network.id(), theirs),
                        frame,
                        (link, side) ->
                                speakers.sidesOf(network.id(), frame.actor(), link).contains(side));
    }

    @Override
    public List<Waiting> unspoken(Network network, Frame frame) {
        return waiting(
                network,
                agreements.drafts(network.id()),
                frame,
                (link, side) -> !speakers.isSpokenFor(network.id(), link, side));
    }

    private List<Waiting> waiting(
            Network network,
            Collection<Agreement> drafts,
            Frame frame,
            BiPredicate<Link, Side> wanted) {
        return drafts.stream()
                .flatMap(draft -> waiting(network, draft, frame, wanted).stream())
                .sorted(Comparator.comparing(Waiting::since))
                .toList();
    }

    private List<Waiting> waiting(
            Network network, Agreement draft, Frame frame, BiPredicate<Link, Side> wanted) {
        var link = links.find(network.id(), draft.link()).orElseThrow();
        return standings.of(network.id(), draft).waits().stream()
                .filter(waits -> wanted.test(link, waits.side()))
                .map(waits -> line(network, link, draft, waits, frame))
                .toList();
    }

    private Waiting line(
            Network network, Link link, Agreement draft, Standing.Waits waits, Frame frame) {
        Language language = frame.language();
        var row = names.row(network, link, language);
        return new Waiting(
                row,
                frame.at("/links/" + link.slug() + "/agreements/" + draft.id()),
                frame.t(
                        "agreement.waiting.says",
                        row.nameOf(waits.side()),
                        frame.t("agreement.kind." + draft.kind().code())),
                waits.since());
    }
}
