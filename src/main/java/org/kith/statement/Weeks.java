package org.kith.statement;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Signatures week by week as bars, drawn without a script.
 *
 * @param weeks those that had any, in their order
 */
public record Weeks(List<Week> weeks) {

    private static final int MOST = 160;
    public static final int WIDTH = 640;
    public static final int HEIGHT = 120;

    /** In units of the picture. */
    public record Bar(double x, double y, double width, double height) {}

    public Weeks {
        weeks = List.copyOf(weeks);
    }

    /** How many signed in the fullest week. */
    public int most() {
        return weeks.stream().mapToInt(Week::signatures).max().orElse(1);
    }

    public List<Bar> bars() {
        var bars = new ArrayList<Bar>();
        if (weeks.isEmpty()) {
            return bars;
        }
        var first = weeks.getFirst().monday();
        var span = ChronoUnit.WEEKS.between(first, weeks.getLast().monday()) + 1;
        var step = WIDTH / (double) Math.clamp(span, 12, MOST);
        for (var week : weeks) {
            var at = ChronoUnit.WEEKS.between(first, week.monday());
            var height = Math.max(2, HEIGHT * (double) week.signatures() / most());
            if (at < MOST) {
                bars.add(new Bar(at * step, HEIGHT - height, Math.max(1, step - 2), height));
            }
        }
        return bars;
    }
}
