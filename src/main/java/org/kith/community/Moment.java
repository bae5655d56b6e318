package org.kith.community;

import org.jspecify.annotations.Nullable;
import org.kith.shared.Language;
import org.kith.shared.PartialDate;
import org.kith.shared.Slice;

import java.util.Comparator;
import java.util.List;

/**
 * Something that happened to a group or a link, on a day or in a year.
 *
 * @param what it was, in the reader's words
 * @param title its name; empty where what it was says all
 * @param language that the title is in
 * @param address of its page; null where it has none that the reader may see
 * @param of which link it is; empty on the page of that link
 */
public record Moment(
        PartialDate on,
        String what,
        String title,
        Language language,
        @Nullable String address,
        String of) {

    /** How many a page shows. */
    public static final int PAGE = 50;

    public static Moment of(PartialDate on, String what, Language reader) {
        return new Moment(on, what, "", reader, null, "");
    }

    public Moment titled(String name, Language in) {
        return new Moment(on, what, name, in, address, of);
    }

    public Moment at(@Nullable String page) {
        return new Moment(on, what, title, language, page, of);
    }

    public Moment in(String link) {
        return new Moment(on, what, title, language, address, link);
    }

    /** The newest first; a year alone stands before the days of that year. */
    public static List<Moment> newestFirst(List<Moment> moments) {
        return moments.stream()
                .sorted(
                        Comparator.comparing((Moment one) -> one.on().latest())
                                .thenComparing(one -> one.on().earliest())
                                .reversed())
                .toList();
    }

    /**
     * @param page counted from 1
     */
    public static Slice<Moment> page(List<Moment> moments, int page) {
        var number = Math.max(1, page);
        return new Slice<>(
                newestFirst(moments).stream().skip((number - 1L) * PAGE).limit(PAGE).toList(),
                number,
                PAGE,
                moments.size());
    }
}
