package org.kith.upkeep;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.community.Group;
import org.kith.community.GroupCard;
import org.kith.community.Groups;
import org.kith.network.Network;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;

/** Puts together what waits for the coordinator. */
@Component
class ClaimsPages {

    private final Groups groups;
    private final Claims claims;
    private final Hearings hearings;
    private final Questions questions;
    private final StandingHandovers standing;

    ClaimsPages(
            Groups groups,
            Claims claims,
            Hearings hearings,
            Questions questions,
            StandingHandovers standing) {
        this.groups = groups;
        this.claims = claims;
        this.hearings = hearings;
        this.questions = questions;
        this.standing = standing;
    }

    /**
     * @param page of the claims
     * @param silent page of the groups that do not answer
     * @param late what somebody else decided first; null where nobody did
     */
    ClaimsPage page(
            Network network,
            Frame frame,
            int page,
            int silent,
            @Nullable Claim late,
            Answers answers) {
        var open = claims.open(network.id(), page);
        var asked = questions.silent(network.id(), silent);
        var handovers = standing.open(network.id());
        var ids = new HashSet<Group.Id>();
        open.items().forEach(claim -> ids.add(claim.group()));
        asked.items().forEach(question -> ids.add(question.group()));
        handovers.forEach(one -> ids.add(one.group()));
        var cards = groups.cards(network.id(), ids, frame.language());
        return new ClaimsPage(
                open.map(claim -> line(network, claim, cards)),
                handovers.stream()
                        .map(one -> new ClaimsPage.Waiting(one, card(cards, one.group())))
                        .toList(),
                asked.map(
                        question ->
                                new ClaimsPage.Silent(
                                        card(cards, question.group()),
                                        question.askedAt(),
                                        question.dormantAt() != null)),
                late,
                answers);
    }

    private ClaimsPage.Line line(Network network, Claim claim, Map<Group.Id, GroupCard> cards) {
        var hearing = hearings.of(network.id(), claim);
        return new ClaimsPage.Line(
                hearing, card(cards, claim.group()), hearing.lastsUntil(Instant.now()));
    }

    private static GroupCard card(Map<Group.Id, GroupCard> cards, Group.Id group) {
        return Objects.requireNonNull(cards.get(group));
    }
}
