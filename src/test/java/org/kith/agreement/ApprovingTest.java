package org.kith.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.Letterbox;
import org.kith.TestNetworks;
import org.kith.account.Audit;
import org.kith.agreement.Agreement.Kind;
import org.kith.agreement.Agreement.State;
import org.kith.network.NetworkScope;
import org.kith.twinning.BothSides;
import org.kith.twinning.Facts;
import org.kith.twinning.Link.Stage;
import org.kith.twinning.Sides.Side;
import org.kith.twinning.StatedStage;
import org.kith.web.Days;
import org.springframework.dao.DataIntegrityViolationException;

import java.time.Instant;
import java.time.LocalDate;

/** An approval is over the exact text, of one's own side, and keeps its day. */
@KithTest
class ApprovingTest {

    private final TestNetworks tests;
    private final BothSides both;
    private final Agreeing agreeing;
    private final Approving approving;
    private final Drafting drafting;
    private final Agreements agreements;
    private final Standings standings;
    private final Versions versions;
    private final Facts facts;
    private final Audit audit;
    private final NetworkScope scope;
    private final Letterbox letterbox;

    ApprovingTest(
            TestNetworks tests,
            BothSides both,
            Agreeing agreeing,
            Approving approving,
            Drafting drafting,
            Agreements agreements,
            Standings standings,
            Versions versions,
            Facts facts,
            Audit audit,
            NetworkScope scope,
            Letterbox letterbox) {
        this.tests = tests;
        this.both = both;
        this.agreeing = agreeing;
        this.approving = approving;
        this.drafting = drafting;
        this.agreements = agreements;
        this.standings = standings;
        this.versions = versions;
        this.facts = facts;
        this.audit = audit;
        this.scope = scope;
        this.letterbox = letterbox;
    }

    @Test
    void a_draft_begins_with_the_names_of_both_sides_and_waits_for_both() {
        var scene = both.in(tests.published());
        var draft = agreeing.found(scene, agreeing.draft(scene, Kind.FRIENDSHIP_AGREEMENT));
        assertThat(draft.newest().text().first().body()).contains("Camden", "Abu Dis");
        assertThat(draft.newest().text().second().body()).contains("أهل", "Abu Dis");
        assertThat(draft.newest().text().blanks()).contains("[how we met]", "[كيف التقينا]");
        assertThat(standing(scene, draft).waits())
                .extracting(Standing.Waits::side)
                .containsExactly(Side.A, Side.B);
        assertThat(letterbox.of(scene.huda())).hasSize(1);
    }

    @Test
    void it_is_in_force_once_both_sides_have_approved_the_same_text_and_the_link_says_so() {
        var scene = both.in(tests.published());
        var id = agreeing.draft(scene, Kind.FRIENDSHIP_AGREEMENT);
        assertThat(agreeing.approve(scene, id, Side.A)).isEqualTo(Approving.Heard.APPROVED);
        assertThat(agreeing.found(scene, id).state(today())).isEqualTo(State.DRAFT);
        assertThat(standing(scene, agreeing.found(scene, id)).waits())
                .extracting(Standing.Waits::side)
                .containsExactly(Side.B);
        assertThat(facts.of(scene.network().id(), scene.link().id())).isEmpty();

        assertThat(agreeing.approve(scene, id, Side.B)).isEqualTo(Approving.Heard.APPROVED);
        assertThat(agreeing.found(scene, id).state(today())).isEqualTo(State.IN_FORCE);
        assertThat(facts.of(scene.network().id(), scene.link().id()))
                .singleElement()
                .satisfies(
                        fact -> {
                            assertThat(fact.stage()).isEqualTo(Stage.FRIENDSHIP_AGREEMENT);
                            assertThat(fact.saidBy()).isEqualTo(StatedStage.Voice.BOTH);
                        });
        assertThat(audit.of(scene.network().id(), id.value()))
                .extracting(Audit.Entry::action)
                .containsExactlyInAnyOrder("drafted", "approved", "approved", "in_force");
    }

    @Test
    void a_letter_of_intent_moves_no_link_and_a_charter_is_a_signing() {
        var scene = both.in(tests.published());
        agreeing.inForce(scene, Kind.LETTER_OF_INTENT);
        assertThat(facts.of(scene.network().id(), scene.link().id())).isEmpty();
        agreeing.inForce(scene, Kind.PARTNERSHIP_AGREEMENT);
        assertThat(facts.of(scene.network().id(), scene.link().id()))
                .extracting(StatedStage::stage)
                .containsExactly(Stage.SIGNING);
    }

    @Test
    void a_later_version_voids_an_approval_and_whoever_gave_it_is_told() {
        var scene = both.in(tests.published());
        var id = agreeing.draft(scene, Kind.LETTER_OF_INTENT);
        agreeing.approve(scene, id, Side.A);
        var before = letterbox.of(scene.anna()).size();
        agreeing.save(scene, scene.second(), id, 1, "\n\nOne word more.");
        var now = standing(scene, agreeing.found(scene, id));
        assertThat(now.approvalOf(Side.A)).isEmpty();
        assertThat(now.voided(Side.A)).map(Approval::version).contains(1);
        assertThat(letterbox.of(scene.anna())).hasSize(before + 1);
        agreeing.approve(scene, id, Side.B);
        assertThat(agreeing.found(scene, id).isDraft()).isTrue();
    }

    @Test
    void what_was_not_read_is_not_approved() {
        var scene = both.in(tests.published());
        var id = agreeing.draft(scene, Kind.LETTER_OF_INTENT);
        var first = agreeing.found(scene, id).newest();
        agreeing.save(scene, scene.second(), id, 1, "\n\nOne word more.");
        var second = agreeing.found(scene, id).newest();
        assertThat(agreeing.approve(scene, id, Side.A, 1, first.sha256()))
                .isEqualTo(Approving.Heard.OTHER_TEXT);
        assertThat(agreeing.approve(scene, id, Side.A, 2, first.sha256()))
                .isEqualTo(Approving.Heard.OTHER_TEXT);
        assertThat(agreeing.approve(scene, id, Side.A, 2, second.sha256()))
                .isEqualTo(Approving.Heard.APPROVED);
        assertThat(agreeing.approve(scene, id, Side.A, 2, second.sha256()))
                .isEqualTo(Approving.Heard.NOT_ASKED);
    }

    @Test
    void the_database_keeps_every_version_and_no_approval_of_another_hash() {
        var scene = both.in(tests.published());
        var network = scene.network().id();
        var id = agreeing.draft(scene, Kind.LETTER_OF_INTENT);
        assertThatThrownBy(
                        () ->
                                scope.in(
                                        network,
                                        db ->
                                                db.sql(
                                                                """
                                                                update agreement_version set first_body = 'other'
                                                                where network_id = :network and agreement_id = :id
                                                                """)
                                                        .param("network", network.value())
                                                        .param("id", id.value())
                                                        .update()))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(
                        () ->
                                scope.in(
                                        network,
                                        db ->
                                                db.sql(
                                                                """
                                                                insert into agreement_approval (id, network_id, agreement_id, version, sha256,
                                                                    side, signatory, approved_at, approved_name)
                                                                values (gen_random_uuid(), :network, :id, 1, repeat('0', 64), 'a', 'x', now(), 'x')
                                                                """)
                                                        .param("network", network.value())
                                                        .param("id", id.value())
                                                        .update()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void who_writes_upon_an_older_version_overwrites_nothing() {
        var scene = both.in(tests.published());
        var id = agreeing.draft(scene, Kind.LETTER_OF_INTENT);
        assertThat(agreeing.save(scene, scene.first(), id, 1, "\n\nFrom Camden."))
                .isInstanceOf(Drafting.Saved.Done.class);
        assertThat(agreeing.save(scene, scene.second(), id, 1, "\n\nFrom Abu Dis."))
                .isInstanceOf(Drafting.Saved.Overtaken.class);
        assertThat(versions.of(scene.network().id(), id)).hasSize(2);
        assertThat(agreeing.save(scene, scene.second(), id, 2, ""))
                .isInstanceOf(Drafting.Saved.Done.class);
        assertThat(versions.of(scene.network().id(), id)).as("nothing was changed").hasSize(2);
    }

    @Test
    void an_approval_taken_back_keeps_both_days_and_the_side_is_waited_for_since() {
        var scene = both.in(tests.published());
        var id = agreeing.draft(scene, Kind.LETTER_OF_INTENT);
        agreeing.approve(scene, id, Side.A);
        assertThat(withdraw(scene, id, Side.B)).as("nothing of theirs").isFalse();
        assertThat(withdraw(scene, id, Side.A)).isTrue();
        var now = standing(scene, agreeing.found(scene, id));
        assertThat(now.approvals()).singleElement().matches(one -> one.withdrawn() != null);
        assertThat(now.waits().getFirst().since())
                .isAfterOrEqualTo(now.agreement().newest().savedAt());
        assertThat(agreeing.approve(scene, id, Side.A)).isEqualTo(Approving.Heard.APPROVED);
    }

    @Test
    void who_takes_a_word_back_on_a_draft_ends_nothing_that_is_in_force_meanwhile() {
        var scene = both.in(tests.published());
        var id = agreeing.inForce(scene, Kind.FRIENDSHIP_AGREEMENT);
        assertThat(withdraw(scene, id, Side.A, true)).isFalse();
        assertThat(agreeing.found(scene, id).stands()).isTrue();
    }

    @Test
    void a_side_withdraws_from_what_is_in_force_and_nothing_is_lost() {
        var scene = both.in(tests.published());
        var id = agreeing.inForce(scene, Kind.FRIENDSHIP_AGREEMENT);
        assertThat(withdraw(scene, id, Side.B)).isTrue();
        var now = agreeing.found(scene, id);
        assertThat(now.state(today())).isEqualTo(State.WITHDRAWN);
        assertThat(now.inForceAt()).isNotNull();
        assertThat(agreeing.save(scene, scene.first(), id, 1, "more"))
                .isInstanceOf(Drafting.Saved.Closed.class);
        assertThat(withdraw(scene, id, Side.A)).isFalse();
    }

    @Test
    void a_renewal_takes_the_place_of_the_former_once_both_agree_and_is_begun_once() {
        var scene = both.in(tests.published());
        var former = agreeing.inForce(scene, Kind.FRIENDSHIP_AGREEMENT);
        var renewal = renew(scene, former);
        assertThat(renew(scene, former)).isEqualTo(renewal);
        assertThat(agreeing.found(scene, former).stands()).isTrue();
        agreeing.approve(scene, renewal, Side.A);
        agreeing.approve(scene, renewal, Side.B);
        assertThat(agreeing.found(scene, former).state(today())).isEqualTo(State.REPLACED);
        assertThat(facts.of(scene.network().id(), scene.link().id()))
                .extracting(StatedStage::stage)
                .containsExactlyInAnyOrder(Stage.FRIENDSHIP_AGREEMENT, Stage.RENEWED);
    }

    @Test
    void a_draft_laid_aside_waits_for_nobody() {
        var scene = both.in(tests.published());
        var id = agreeing.draft(scene, Kind.LETTER_OF_INTENT);
        approving.layAside(
                scene.network(), scene.second(), scene.link(), id, Side.B, "Not this year");
        assertThat(agreeing.found(scene, id).state(today())).isEqualTo(State.LAID_ASIDE);
        assertThat(standing(scene, agreeing.found(scene, id)).waits()).isEmpty();
        assertThat(agreements.drafts(scene.network().id())).isEmpty();
        assertThat(agreeing.approve(scene, id, Side.A)).isEqualTo(Approving.Heard.NOT_ASKED);
    }

    private Agreement.Id renew(BothSides.Scene scene, Agreement.Id former) {
        return drafting.renew(
                        scene.network(),
                        scene.first(),
                        scene.link(),
                        agreeing.found(scene, former),
                        Side.A)
                .orElseThrow();
    }

    private boolean withdraw(BothSides.Scene scene, Agreement.Id id, Side side) {
        return withdraw(scene, id, side, agreeing.found(scene, id).isDraft());
    }

    private boolean withdraw(
            BothSides.Scene scene, Agreement.Id id, Side side, boolean seenAsDraft) {
        var actor = side == Side.A ? scene.first() : scene.second();
        return approving.withdraw(
                scene.network(),
                actor,
                scene.link(),
                id,
                side,
                "The council voted so",
                seenAsDraft);
    }

    private Standing standing(BothSides.Scene scene, Agreement agreement) {
        return standings.of(scene.network().id(), agreement);
    }

    private static LocalDate today() {
        return Days.of(Instant.now());
    }
}
