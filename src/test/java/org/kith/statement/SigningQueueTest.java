package org.kith.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.shared.Language;

/** One lot is inserted while another is committed, and nobody who waits is forgotten. */
class SigningQueueTest {

    private final SigningQueue queue = new SigningQueue();

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

    private SigningQueue.Lot begun() {
        return queue.next().orElseThrow();
    }

    private static Signing one() {
        return new Signing(
                Signature.Id.next(),
                "we-are-friends",
                "Huda Ali",
                "Abu Dis",
                "huda@example.org",
                null,
                false,
                false,
                Language.EN,
                "00");
    }
}
