package org.kith.statement;

import org.jspecify.annotations.Nullable;
import org.kith.place.MapFigure;
import org.kith.web.View;

import java.util.List;

/**
 * How many signed, from where, when, and the counts that were published.
 *
 * @param map null where no place is known
 * @param from the places with most signatures
 * @param elsewhere how many are from other places, or places that nobody knows
 * @param embed the counter for other sites, as HTML
 */
@View.Template("statement/counts")
public record CountsPage(
        Statement statement,
        Tally tally,
        @Nullable MapFigure map,
        List<From> from,
        int elsewhere,
        Weeks weeks,
        List<PublishedCount> published,
        String embed)
        implements View {

    /**
     * @param place in the reader's words
     */
    public record From(String place, String country, int signatures) {}

    public CountsPage {
        from = List.copyOf(from);
        published = List.copyOf(published);
    }
}
