package org.kith.introduction;

/**
 * How reliably somebody answers: of the requests that were answered or ran out, those not taken
 * back.
 *
 * @param answered by the group itself, yes or no
 * @param asked all of them
 * @param days the median time to the answer, in days begun; 0 where none was answered
 */
public record ReplyRate(int answered, int asked, int days) {

    /** Of fewer requests a rate says nothing. */
    static final int FEWEST = 3;

    boolean says() {
        return asked >= FEWEST;
    }
}
