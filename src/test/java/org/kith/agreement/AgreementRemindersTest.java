package org.kith.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.Letterbox;
import org.kith.TestNetworks;
import org.kith.agreement.Agreement.Kind;
import org.kith.twinning.BothSides;
import org.kith.twinning.Sides.Side;
import org.kith.web.Days;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

@KithTest
class AgreementRemindersTest {

    private final TestNetworks tests;
    private final BothSides both;
    private final Agreeing agreeing;
    private final AgreementReminders reminders;
    private final Letterbox letterbox;

    AgreementRemindersTest(
            TestNetworks tests,
            BothSides both,
            Agreeing agreeing,
            AgreementReminders reminders,
            Letterbox letterbox) {
        this.tests = tests;
        this.both = both;
        this.agreeing = agreeing;
        this.reminders = reminders;
        this.letterbox = letterbox;
    }

    @Test
    void both_sides_are_reminded_30_days_before_a_day_and_on_it_once_each() {
        var scene = both.in(tests.published());
        var id = agreeing.draft(scene, Kind.LETTER_OF_INTENT);
        var today = Days.of(Instant.now());
        agreeing.save(scene, scene.first(), id, 1, "", today.plusDays(100), today.plusDays(365));
        round(scene, 90);
        var before = letters(scene);
        agreeing.approve(scene, id, Side.A);
        agreeing.approve(scene, id, Side.B);
        var settled = letters(scene);
        assertThat(settled).isEqualTo(before + 1);

        round(scene, 69);
        assertThat(letters(scene)).isEqualTo(settled);
        round(scene, 70);
        round(scene, 71);
        assertThat(letters(scene)).isEqualTo(settled + 1);
        round(scene, 100);
        round(scene, 101);
        assertThat(letters(scene)).isEqualTo(settled + 2);
        round(scene, 335);
        round(scene, 365);
        round(scene, 366);
        assertThat(letters(scene)).isEqualTo(settled + 4);
        assertThat(letterbox.of(scene.anna()).size()).isGreaterThanOrEqualTo(4);
    }

    private void round(BothSides.Scene scene, int days) {
        reminders.round(scene.network(), Instant.now().plus(days, ChronoUnit.DAYS));
    }

    private int letters(BothSides.Scene scene) {
        return letterbox.of(scene.huda()).size();
    }
}
