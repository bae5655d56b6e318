package org.kith.programme;

import org.kith.shared.Slice;
import org.kith.twinning.Link;
import org.kith.twinning.LinkRow;
import org.kith.web.Frame;
import org.kith.web.View;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One programme, with the links that take part.
 *
 * @param left links that no longer do
 * @param joined all that was said of who takes part
 */
@View.Template("programme/programme")
public record ProgrammePage(
        Programme programme, Slice<LinkRow> links, List<LinkRow> left, List<Participation> joined)
        implements View {

    /** What is shown of those that left; more stand on their own pages. */
    private static final int MOST_LEFT = 50;

    public ProgrammePage {
        left = List.copyOf(left);
        joined = List.copyOf(joined);
    }

    static List<Link.Id> left(List<Participation> all) {
        var still = new HashSet<Link.Id>();
        all.stream().filter(Participation::still).map(Participation::link).forEach(still::add);
        return all.stream()
                .map(Participation::link)
                .filter(link -> !still.contains(link))
                .distinct()
                .limit(MOST_LEFT)
                .toList();
    }

    /** Where its sides are, and since when it takes part. */
    public String meta(LinkRow row, Frame frame) {
        return Stream.concat(row.countries().stream(), when(row, frame))
                .collect(Collectors.joining(" · "));
    }

    private Stream<String> when(LinkRow row, Frame frame) {
        return joined.stream()
                .filter(one -> one.link().equals(row.id()))
                .limit(1)
                .flatMap(one -> one.when(frame).stream());
    }
}
