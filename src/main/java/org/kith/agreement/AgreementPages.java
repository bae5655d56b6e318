package org.kith.agreement;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.network.Network;
import org.kith.twinning.Link;
import org.kith.twinning.LinkRow;
import org.kith.twinning.Links;
import org.kith.twinning.Sides.Side;
import org.kith.twinning.Speakers;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds what the addresses of agreements name, and gathers what their pages show. */
@Component
class AgreementPages {

    private final Links links;
    private final Agreements agreements;
    private final Versions versions;
    private final Standings standings;
    private final Speakers speakers;
    private final SideNames names;

    AgreementPages(
            Links links,
            Agreements agreements,
            Versions versions,
            Standings standings,
            Speakers speakers,
            SideNames names) {
        this.links = links;
        this.agreements = agreements;
        this.versions = versions;
        this.standings = standings;
        this.speakers = speakers;
        this.names = names;
    }

    Link link(Network network, String slug) {
        return links.find(network.id(), slug).orElseThrow(NotHere::new);
    }

    Agreement agreement(Network network, Link link, UUID id) {
        return agreements
                .find(network.id(), new Agreement.Id(id))
                .filter(agreement -> agreement.link().equals(link.id()))
                .orElseThrow(NotHere::new);
    }

    LinkRow row(Network network, Link link, Frame frame) {
        return names.row(network, link, frame.language());
    }

    Set<Side> own(Network network, Link link, Frame frame) {
        return speakers.sidesOf(network.id(), frame.actor(), link);
    }

    /** As whom somebody acts: who speaks for one side only has nothing to choose. */
    Optional<Side> side(Network network, Link link, Frame frame, Answers answers) {
        var own = own(network, link, frame);
        var chosen = answers.raw("side");
        var side =
                chosen.isBlank() && own.size() == 1
                        ? own.stream().findFirst()
                        : own.stream().filter(one -> one.code().equals(chosen)).findFirst();
        if (side.isEmpty()) {
            answers.refuse("side", "agreement.problem.side");
        }
        return side;
    }

    AgreementPage page(
            Network network,
            Link link,
            Agreement agreement,
            Frame frame,
            Answers answers,
            @Nullable String notice) {
        return new AgreementPage(
                row(network, link, frame),
                standings.of(network.id(), agreement),
                versions.of(network.id(), agreement.id()),
                own(network, link, frame),
                silent(network, link),
                agreements.renewalOf(network.id(), agreement.id()),
                answers,
                notice);
    }

    private Set<Side> silent(Network network, Link link) {
        return Arrays.stream(Side.values())
                .filter(side -> !speakers.isSpokenFor(network.id(), link, side))
                .collect(Collectors.toSet());
    }

    static String address(Link link, Agreement.Id id, Frame frame) {
        return frame.at("/links/" + link.slug() + "/agreements/" + id);
    }
}
