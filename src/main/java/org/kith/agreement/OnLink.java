package org.kith.agreement;

import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.twinning.Link;
import org.kith.twinning.LinkRow;
import org.kith.twinning.OnLinkPage;
import org.kith.twinning.Speakers;
import org.kith.web.Days;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The agreements on the page of their link. Who stands outside sees what was ever in force and no
 * draft; its text is for the two sides and the coordinator.
 */
@Component("agreementsOnLink")
class OnLink implements OnLinkPage {

    private final Agreements agreements;
    private final Standings standings;
    private final Speakers speakers;
    private final SideNames names;

    OnLink(Agreements agreements, Standings standings, Speakers speakers, SideNames names) {
        this.agreements = agreements;
        this.standings = standings;
        this.speakers = speakers;
        this.names = names;
    }

    @Override
    public Section of(Network network, Link link, Frame frame) {
        var speaks = !speakers.sidesOf(network.id(), frame.actor(), link).isEmpty();
        var inside = speaks || frame.actor().may(Role.COORDINATOR);
        var row = names.row(network, link, frame.language());
        var items =
                agreements.of(network.id(), link.id()).stream()
                        .filter(one -> inside || one.inForceAt() != null)
                        .map(one -> item(network, one, row, frame, inside))
                        .toList();
        var base = frame.at("/links/" + link.slug() + "/agreements/new");
        return new Section(
                frame.t("agreement.on_link"),
                items,
                speaks ? new Way(base, frame.t("agreement.start")) : null);
    }

    private Item item(Network network, Agreement one, LinkRow row, Frame frame, boolean inside) {
        var page = frame.at("/links/" + row.slug() + "/agreements/" + one.id());
        var meta = new ArrayList<String>(List.of(state(one, row, frame)));
        standings.of(network.id(), one).waits().stream()
                .map(waits -> waits(waits, row, frame))
                .forEach(meta::add);
        return new Item(
                inside ? page : null,
                frame.t("agreement.kind." + one.kind().code()),
                frame.language(),
                meta);
    }

    static String waits(Standing.Waits waits, LinkRow row, Frame frame) {
        return frame.t("twinning.waits", row.nameOf(waits.side()), frame.day(waits.since()));
    }

    static String state(Agreement one, LinkRow row, Frame frame) {
        var state = one.state(Days.of(Instant.now()));
        var ended = one.ended();
        var at =
                switch (state) {
                    case DRAFT -> one.newest().savedAt();
                    case IN_FORCE, RUN_OUT -> one.inForceAt();
                    case REPLACED -> one.replacedAt();
                    case LAID_ASIDE, WITHDRAWN -> ended == null ? null : ended.at();
                };
        return frame.t(
                "agreement.state." + state.code(),
                at == null ? "" : frame.day(at),
                ended == null ? "" : row.nameOf(ended.side()),
                one.newest().number());
    }
}
