package org.kith.programme;

import org.jspecify.annotations.Nullable;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.twinning.Link;
import org.kith.twinning.LinkLists;
import org.kith.twinning.LinkRow;
import org.kith.twinning.OnLinkPage;
import org.kith.twinning.Speakers;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.Stream;

/** Where a link takes part, on its page. */
@Component
class ProgrammesOnLink implements OnLinkPage {

    private final Programmes programmes;
    private final Participations participations;
    private final LinkLists lists;
    private final Speakers speakers;

    ProgrammesOnLink(
            Programmes programmes,
            Participations participations,
            LinkLists lists,
            Speakers speakers) {
        this.programmes = programmes;
        this.participations = participations;
        this.lists = lists;
        this.speakers = speakers;
    }

    @Override
    public Section of(Network network, Link link, Frame frame) {
        if (!programmes.isAny(network.id())) {
            return new Section("", List.of(), null);
        }
        var row = lists.of(network.id(), List.of(link.id()), frame.language()).getFirst();
        return new Section(
                frame.t("programme.title"),
                participations.of(network.id(), link.id()).stream()
                        .map(one -> item(one, row, frame))
                        .toList(),
                way(network, link, frame));
    }

    private @Nullable Way way(Network network, Link link, Frame frame) {
        var may =
                frame.actor().may(Role.COORDINATOR)
                        || !speakers.sidesOf(network.id(), frame.actor(), link).isEmpty();
        return may
                ? new Way(
                        frame.at("/links/" + link.slug() + "/programmes"),
                        frame.t("programme.on_link.say"))
                : null;
    }

    private static Item item(Participation one, LinkRow row, Frame frame) {
        var name = one.programme().nameFor(frame.language());
        var ended =
                one.programme().ended() == null
                        ? Stream.<String>of()
                        : Stream.of(frame.t("programme.has_ended"));
        return new Item(
                frame.at("/programmes/" + one.programme().slug()),
                name.text(),
                name.language(),
                Stream.of(one.when(frame).stream(), ended, Stream.of(one.whoSays(row, frame)))
                        .flatMap(lines -> lines)
                        .toList());
    }
}
