package org.kith.twinning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kith.twinning.BothSides.said;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.introduction.Friends;
import org.kith.twinning.StatedStage.Voice;

import java.util.Set;

@KithTest
class WhoseFactTest {

    private final TestNetworks tests;
    private final Friends friends;
    private final BothSides both;
    private final Facts facts;
    private final WhoseFact whose;

    WhoseFactTest(
            TestNetworks tests, Friends friends, BothSides both, Facts facts, WhoseFact whose) {
        this.tests = tests;
        this.friends = friends;
        this.both = both;
        this.facts = facts;
        this.whose = whose;
    }

    @Test
    void
            a_stage_is_taken_back_by_who_speaks_for_the_side_whose_word_it_is_and_by_the_coordinator() {
        var scene = both.in(tests.published());
        var first = said(Voice.A, Link.Stage.SIGNING, "1998");
        var second = said(Voice.B, Link.Stage.ACTIVE, "1999");
        var ofBoth = said(Voice.BOTH, Link.Stage.RENEWED, "2005");
        var seen = said(Voice.COORDINATOR, Link.Stage.REVIEW, "2010");
        for (var fact : Set.of(first, second, ofBoth, seen)) {
            facts.state(scene.network().id(), scene.first(), scene.link().id(), fact, null);
        }

        assertThat(takenBackBy(scene, scene.first()))
                .containsExactlyInAnyOrder(first.id(), ofBoth.id());
        assertThat(takenBackBy(scene, scene.second()))
                .containsExactlyInAnyOrder(second.id(), ofBoth.id());
        assertThat(takenBackBy(scene, scene.keeping()))
                .containsExactlyInAnyOrder(first.id(), second.id(), ofBoth.id(), seen.id());
        for (var role : Set.of(Role.REPRESENTATIVE, Role.READER)) {
            var stranger = friends.person(scene.network(), role);
            assertThat(takenBackBy(scene, friends.actor(scene.network(), stranger))).isEmpty();
        }
        assertThat(takenBackBy(scene, Actor.VISITOR)).isEmpty();
    }

    private Set<StatedStage.Id> takenBackBy(BothSides.Scene scene, Actor actor) {
        return whose.takenBackBy(scene.network().id(), actor, scene.link());
    }
}
