package org.kith.intake;

import org.jspecify.annotations.Nullable;
import org.kith.names.SafeText;
import org.kith.shared.PartialDate;
import org.kith.sheet.Columns;
import org.kith.sheet.Row;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads one row into the words of the registry and remembers the first thing that is wrong with it,
 * so that a check can read on as if all were well and ask once at the end.
 */
class Reading {

    static final int NAME = 160;
    static final int PARAGRAPHS = 4000;
    static final int ADDRESS = 300;
    static final int LONG_ADDRESS = 1000;
    static final int BECAUSE = 500;

    private static final int WORDS = 200;
    private static final int MOST_LISTED = 20;

    private final Row row;
    private final Columns columns;
    private final Vocabulary vocabulary;
    private @Nullable Reason problem;

    Reading(Row row, Columns columns, Vocabulary vocabulary) {
        this.row = row;
        this.columns = columns;
        this.vocabulary = vocabulary;
    }

    /** What is wrong; null where all is well so far. */
    @Nullable Reason problem() {
        return problem;
    }

    void wrong(Reason reason) {
        if (problem == null) {
            problem = reason;
        }
    }

    String raw(String field) {
        return columns.cell(row, field).strip();
    }

    /** One line, tidied; null where the cell is empty. */
    @Nullable String line(String field, int longest) {
        return text(raw(field), text -> SafeText.check(text, longest), longest);
    }

    /** One line that has to be there. */
    String needed(String field, int longest) {
        var text = line(field, longest);
        if (text == null) {
            wrong(Reason.of("missing." + field));
        }
        return text == null ? "" : text;
    }

    String paragraphs(String field) {
        var text = text(raw(field), cell -> SafeText.checkParagraphs(cell, PARAGRAPHS), PARAGRAPHS);
        return text == null ? "" : text;
    }

    /** Several in one cell, with semicolons between them. */
    List<String> lines(String field, int longest) {
        var texts = new ArrayList<String>();
        for (var part : raw(field).split("[;؛\\n]", -1)) {
            var text = text(part.strip(), cell -> SafeText.check(cell, longest), longest);
            if (text != null) {
                texts.add(text);
            }
        }
        if (texts.size() > MOST_LISTED) {
            wrong(Reason.of("too_many", raw(field), String.valueOf(MOST_LISTED)));
        }
        return texts;
    }

    @Nullable PartialDate date(String field) {
        var cell = raw(field);
        if (cell.isEmpty()) {
            return null;
        }
        var date = DateText.read(cell);
        if (date.isEmpty()) {
            wrong(Reason.of("date", cell));
        }
        return date.orElse(null);
    }

    /** Only what a browser may safely follow. */
    @Nullable String web(String field, int longest) {
        var text = line(field, longest);
        if (text == null || isAddress(text)) {
            return text;
        }
        var whole = "https://" + text;
        if (text.matches("www\\..+") && isAddress(whole)) {
            return whole;
        }
        wrong(Reason.of("address", text));
        return null;
    }

    <E extends Enum<E>> @Nullable E constant(String field, Class<E> type, String prefix) {
        var cell = raw(field);
        if (cell.isEmpty()) {
            return null;
        }
        var constant = vocabulary.constant(type, prefix, cell);
        if (constant.isEmpty()) {
            wrong(Reason.of("unknown." + field, cell));
        }
        return constant.orElse(null);
    }

    /** Codes of the registry, several in one cell. */
    List<String> codes(String field, Function<String, Optional<String>> read) {
        var codes = new ArrayList<String>();
        for (var part : raw(field).split("[;,،؛|]", -1)) {
            var word = part.strip();
            if (!word.isEmpty()) {
                var code = read.apply(word);
                code.ifPresentOrElse(codes::add, () -> wrong(Reason.of("unknown." + field, word)));
            }
        }
        return codes.stream().distinct().toList();
    }

    boolean yes(String field) {
        var cell = raw(field);
        var yes = vocabulary.yes(cell);
        if (!cell.isEmpty() && yes.isEmpty()) {
            wrong(Reason.of("yes_or_no", cell));
        }
        return yes.orElse(false);
    }

    /** The places that a cell names, with the countries beside them: one for all, or one each. */
    List<PlaceText> places(String nameField, String countryField) {
        var names = lines(nameField, WORDS);
        if (names.isEmpty()) {
            wrong(Reason.of("missing." + nameField));
        }
        var countries =
                Arrays.stream(raw(countryField).split("[;؛\\n]", -1)).map(this::country).toList();
        if (countries.size() > 1 && countries.size() != names.size()) {
            wrong(Reason.of("countries", raw(countryField)));
            return List.of();
        }
        var places = new ArrayList<PlaceText>();
        for (int i = 0; i < names.size(); i++) {
            places.add(place(names.get(i), countries.get(countries.size() == 1 ? 0 : i)));
        }
        return places;
    }

    private @Nullable String country(String text) {
        if (text.isBlank()) {
            return null;
        }
        var code = vocabulary.country(text);
        if (code.isEmpty()) {
            wrong(Reason.of("country", text.strip()));
        }
        return code.orElse(null);
    }

    /** "Bethlehem, Palestine" names its country itself. */
    private PlaceText place(String name, @Nullable String country) {
        var comma = Math.max(name.lastIndexOf(','), name.lastIndexOf('،'));
        if (country != null || comma < 1) {
            return new PlaceText(name, country);
        }
        var named = vocabulary.country(name.substring(comma + 1));
        return named.map(code -> new PlaceText(name.substring(0, comma).strip(), code))
                .orElseGet(() -> new PlaceText(name, null));
    }

    private @Nullable String text(String cell, Function<String, SafeText> check, int longest) {
        if (cell.isEmpty()) {
            return null;
        }
        return switch (check.apply(cell)) {
            case SafeText.Fine fine -> fine.text();
            case SafeText.Refused refused -> {
                var why = "text." + refused.reason().name().toLowerCase(Locale.ROOT);
                wrong(Reason.of(why, cell, String.valueOf(longest)));
                yield null;
            }
        };
    }

    private static boolean isAddress(String text) {
        try {
            var uri = new URI(text);
            return uri.getHost() != null
                    && ("http".equalsIgnoreCase(uri.getScheme())
                            || "https".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
