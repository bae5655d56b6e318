package org.kith.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The best few of many. Among those of one score a turn decides, which is another for each who
 * asks, so that nobody is always first.
 */
final class Shortlist {

    /** Higher scores first, then by turn; the number only decides where turns fall together. */
    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingInt((Candidate c) -> -c.score)
                    .thenComparingInt(Candidate::turn)
                    .thenComparingInt(Candidate::place);

    private final int most;
    private final long asker;
    private final PriorityQueue<Candidate> best = new PriorityQueue<>(BEST_FIRST.reversed());

    record Candidate(int place, int score, int turn, double country, double[] usual) {}

    Shortlist(int most, long asker) {
        this.most = most;
        this.asker = asker;
    }

    /** Below this score nobody comes in any more. */
    int least() {
        return best.size() < most || best.isEmpty() ? 0 : best.peek().score;
    }

    boolean isFull() {
        return best.size() >= most;
    }

    void offer(int place, String id, int score, double country, double[] usual) {
        if (most == 0 || isFull() && score < least()) {
            return;
        }
        best.add(new Candidate(place, score, turn(id), country, usual));
        if (best.size() > most) {
            best.remove();
        }
    }

    List<Candidate> ranked() {
        var ranked = new ArrayList<>(best);
        ranked.sort(BEST_FIRST);
        return ranked;
    }

    /** A number that looks like chance and is always the same for one asker and one place. */
    private int turn(String id) {
        long mixed = (asker + id.hashCode()) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
        return (int) (mixed ^ mixed >>> 32);
    }
}
