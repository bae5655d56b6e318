package org.kith.agreement;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MeyersDiffWithLinearSpace;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What two texts have in common and what not, word by word. */
public final class Differences {

    private static final Pattern WORDS = Pattern.compile("\\S+|\\s+");

    private Differences() {}

    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    public record Piece(Kind kind, String text) {}

    /** In reading order; what is gone stands before what is new in its place. */
    static List<Piece> between(String before, String after) {
        var old = words(before);
        var now = words(after);
        var patch = DiffUtils.diff(old, now, new MeyersDiffWithLinearSpace<>());
        var pieces = new ArrayList<Piece>();
        var gone = new ArrayList<String>();
        var fresh = new ArrayList<String>();
        var at = 0;
        for (var delta : patch.getDeltas()) {
            var same = old.subList(at, delta.getSource().getPosition());
            if (!same.isEmpty()) {
                change(pieces, gone, fresh);
                add(pieces, Kind.SAME, same);
            }
            gone.addAll(delta.getSource().getLines());
            fresh.addAll(delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        change(pieces, gone, fresh);
        add(pieces, Kind.SAME, old.subList(at, old.size()));
        return pieces;
    }

    private static void change(List<Piece> pieces, List<String> gone, List<String> fresh) {
        add(pieces, Kind.GONE, gone);
        add(pieces, Kind.NEW, fresh);
        gone.clear();
        fresh.clear();
    }

    private static List<String> words(String text) {
        return WORDS.matcher(text).results().map(MatchResult::group).toList();
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", words)));
        }
    }
}
