package org.kith.intake;

/**
 * How many rows of an import are what.
 *
 * @param unchecked not looked at yet
 * @param writable would be written if somebody said so now
 * @param open unclear, and nobody has said yet what to do
 * @param made have written something that is still there
 * @param undone have been taken out again
 * @param kept could not be taken out
 */
public record Counts(
        int all,
        int unchecked,
        int fresh,
        int here,
        int unclear,
        int wrong,
        int writable,
        int open,
        int made,
        int undone,
        int kept) {

    public int of(Verdict verdict) {
        return switch (verdict) {
            case NEW -> fresh;
            case HERE -> here;
            case UNCLEAR -> unclear;
            case WRONG -> wrong;
        };
    }
}
