package org.kith.twinning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kith.twinning.BothSides.said;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.Letterbox;
import org.kith.TestNetworks;
import org.kith.account.Person;
import org.kith.twinning.Link.Stage;
import org.kith.twinning.StatedStage.Voice;

import java.time.Duration;
import java.time.Instant;

@KithTest
class LinkRemindersTest {

    private final TestNetworks tests;
    private final BothSides both;
    private final Statements statements;
    private final LinkQuestions questions;
    private final LinkAnswering answering;
    private final LinkReminders reminders;
    private final Letterbox letterbox;

    LinkRemindersTest(
            TestNetworks tests,
            BothSides both,
            Statements statements,
            LinkQuestions questions,
            LinkAnswering answering,
            LinkReminders reminders,
            Letterbox letterbox) {
        this.tests = tests;
        this.both = both;
        this.statements = statements;
        this.questions = questions;
        this.answering = answering;
        this.reminders = reminders;
        this.letterbox = letterbox;
    }

    @Test
    void whoever_is_asked_is_reminded_after_two_weeks_and_after_four_once_each() {
        var scene = both.in(tests.published());
        var shown = said(Voice.A, Stage.SIGNING, "1998").shownBy(null, "Minutes");
        statements.state(scene.network(), scene.first(), scene.link(), shown);
        assertThat(letters(scene.huda())).isEqualTo(1);

        round(scene, 13);
        assertThat(letters(scene.huda())).isEqualTo(1);
        round(scene, 14);
        round(scene, 14);
        round(scene, 27);
        assertThat(letters(scene.huda())).isEqualTo(2);
        round(scene, 28);
        round(scene, 29);
        round(scene, 400);
        assertThat(letters(scene.huda())).isEqualTo(3);
        assertThat(letters(scene.coordinator())).isEqualTo(3);
        assertThat(letters(scene.anna())).isZero();
    }

    @Test
    void after_a_long_standstill_one_letter_is_enough() {
        var scene = both.in(tests.published());
        var said = said(Voice.A, Stage.SIGNING, "1998");
        statements.state(scene.network(), scene.first(), scene.link(), said);
        round(scene, 60);
        round(scene, 90);
        assertThat(letters(scene.huda())).isEqualTo(2);
    }

    @Test
    void who_has_answered_is_reminded_of_nothing() {
        var scene = both.in(tests.published());
        var said = said(Voice.A, Stage.SIGNING, "1998");
        statements.state(scene.network(), scene.first(), scene.link(), said);
        var asked = questions.of(scene.network().id(), scene.link().id()).getFirst();
        answering.confirm(scene.network(), scene.second(), scene.link(), asked);
        round(scene, 14);
        assertThat(letters(scene.huda())).isEqualTo(1);
    }

    private void round(BothSides.Scene scene, int days) {
        reminders.round(scene.network(), Instant.now().plus(Duration.ofDays(days)).plusSeconds(1));
    }

    private long letters(Person person) {
        return letterbox.of(person).size();
    }
}
