package org.kith.shared;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MeyersDiffWithLinearSpace;

import java.util.ArrayList;
import java.util.List;

/** A stretch that two texts, cut into words or paragraphs, have in common or not. */
public record Change<T>(Kind kind, List<T> parts) {

    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    public Change {
        parts = List.copyOf(parts);
    }

    /**
     * In reading order; what is gone stands before what is new in its place.
     *
     * @param mostPairs of a part before with a part now; beyond, nothing is compared: all of the
     *     one is gone, and all of the other new
     */
    public static <T> List<Change<T>> between(List<T> before, List<T> now, long mostPairs) {
        var changes = new ArrayList<Change<T>>();
        if ((long) before.size() * now.size() > mostPairs) {
            replaced(changes, before, now);
            return changes;
        }
        var gone = new ArrayList<T>();
        var fresh = new ArrayList<T>();
        var at = 0;
        for (var delta :
                DiffUtils.diff(before, now, new MeyersDiffWithLinearSpace<T>()).getDeltas()) {
            var from = delta.getSource().getPosition();
            if (from > at) {
                replaced(changes, gone, fresh);
                gone.clear();
                fresh.clear();
                add(changes, Kind.SAME, before.subList(at, from));
            }
            gone.addAll(delta.getSource().getLines());
            fresh.addAll(delta.getTarget().getLines());
            at = from + delta.getSource().size();
        }
        replaced(changes, gone, fresh);
        add(changes, Kind.SAME, before.subList(at, before.size()));
        return changes;
    }

    private static <T> void replaced(List<Change<T>> changes, List<T> gone, List<T> fresh) {
        add(changes, Kind.GONE, gone);
        add(changes, Kind.NEW, fresh);
    }

    private static <T> void add(List<Change<T>> changes, Kind kind, List<T> parts) {
        if (!parts.isEmpty()) {
            changes.add(new Change<>(kind, parts));
        }
    }
}
