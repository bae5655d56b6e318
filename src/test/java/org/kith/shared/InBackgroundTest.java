package org.kith.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Who asks too early does without, and what cannot be made is never there. */
class InBackgroundTest {

    @Test
    void it_is_there_once_it_is_made_and_who_is_patient_waits_for_it() {
        var may = new CountDownLatch(1);
        var hasty = new InBackground<String>(Duration.ZERO);
        var patient = new InBackground<String>(Duration.ofMinutes(1));
        hasty.begin(
                () -> {
                    await(may);
                    return Optional.of("first");
                });
        patient.begin(() -> Optional.of("second"));
        assertThat(hasty.get()).isEmpty();
        may.countDown();
        assertThat(patient.get()).contains("second");
        assertThat(hasty.get()).contains("first");
    }

    @Test
    void what_cannot_be_made_is_never_there_and_stops_nobody_else() {
        var none = new InBackground<String>(Duration.ofMinutes(1));
        var broken = new InBackground<String>(Duration.ofMinutes(1));
        var next = new InBackground<String>(Duration.ofMinutes(1));
        none.begin(Optional::empty);
        broken.begin(
                () -> {
                    throw new IllegalStateException("no gazetteer");
                });
        next.begin(() -> Optional.of("next"));
        assertThat(none.get()).isEmpty();
        assertThat(broken.get()).isEmpty();
        assertThat(next.get()).contains("next");
        assertThat(new InBackground<String>(Duration.ofMillis(1)).get()).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
