package org.kith.statement;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.web.View;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a sheet says: typed in by one, checked by another.
 *
 * @param open whether lines can be typed in
 * @param taken lines that somebody else had typed in before, so that these stand
 */
@View.Template("statement/sheet")
public record SheetPage(
        Statement statement,
        Sheet sheet,
        List<SheetLine> lines,
        boolean open,
        List<Integer> taken,
        Answers answers)
        implements View {

    public List<Integer> numbers() {
        return IntStream.rangeClosed(1, Sheet.LINES).boxed().toList();
    }

    /** Null where that line is empty so far. */
    public @Nullable SheetLine line(int number) {
        return lines.stream().filter(line -> line.number() == number).findFirst().orElse(null);
    }

    public boolean isFull() {
        return lines.size() >= Sheet.LINES;
    }

    public boolean isAnyUnchecked() {
        return lines.stream().anyMatch(line -> !line.checked());
    }

    /** What the reader may check: what others typed in. */
    public List<SheetLine> toCheck() {
        return lines.stream().filter(line -> !line.checked() && !line.mine()).toList();
    }

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
