package org.kith.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.web.CrowdForm;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** One lot is inserted while another is committed, and nobody who waits is forgotten. */
class SigningQueueTest {

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1);
    private final SigningQueue queue = new SigningQueue(clock::get);

    @Test
    void all_that_wait_are_written_together() {
        assertThat(queue.next()).isEmpty();
        var first = queue.add(one());
        var second = queue.add(one());
        assertThat(begun().all())
                .extracting(SigningQueue.Waiting::kept)
                .containsExactly(first, second);
        assertThat(queue.next()).isEmpty();
    }

    @Test
    void one_lot_is_inserted_while_another_is_committed_and_no_third_is_begun() {
        queue.add(one());
        var first = begun();
        queue.add(one());
        assertThat(queue.next()).as("the first is being inserted").isEmpty();
        first.inserted();
        var second = begun();
        queue.add(one());
        first.inserted();
        assertThat(queue.next()).as("the second is being inserted").isEmpty();
        second.inserted();
        assertThat(queue.next()).as("both are being committed").isEmpty();
        second.ended();
        var third = begun();
        assertThat(third.all()).hasSize(1);
        queue.add(one());
        third.inserted();
        second.ended();
        assertThat(queue.next()).as("the first and the third are being committed").isEmpty();
    }

    @Test
    void what_fails_before_it_is_inserted_holds_up_nobody() {
        queue.add(one());
        begun().ended();
        queue.add(one());
        begun().ended();
        queue.add(one());
        begun().inserted();
        queue.add(one());
        assertThat(begun().all()).hasSize(1);
    }

    @Test
    void more_than_five_hundred_are_several_lots() {
        for (var i = 0; i < 501; i++) {
            queue.add(one());
        }
        var first = begun();
        assertThat(first.all()).hasSize(500);
        first.inserted();
        assertThat(begun().all()).hasSize(1);
    }

    @Test
    void nobody_waits_behind_a_lot_that_hangs() {
        queue.add(one());
        var hangs = begun();
        var before = queue.add(one());
        clock.addAndGet(CrowdForm.LONGEST_WAIT.toNanos());
        var patient = queue.add(one());
        clock.addAndGet(1);
        assertThat(queue.add(one())).failsWithin(Duration.ZERO);
        assertThat(before).isNotDone();
        hangs.ended();
        var after = queue.add(one());
        assertThat(begun().all())
                .extracting(SigningQueue.Waiting::kept)
                .containsExactly(before, patient, after);
    }

    @Test
    void a_lot_that_hangs_while_it_is_committed_is_one_too() {
        queue.add(one());
        var hangs = begun();
        hangs.inserted();
        queue.add(one());
        begun().ended();
        clock.addAndGet(CrowdForm.LONGEST_WAIT.toNanos() + 1);
        assertThat(queue.add(one())).failsWithin(Duration.ZERO);
        hangs.ended();
        assertThat(queue.add(one())).isNotDone();
    }

    private SigningQueue.Lot begun() {
        return queue.next().orElseThrow();
    }

    private static Signing one() {
        return Signers.signing("we-are-friends", "Huda Ali");
    }
}
