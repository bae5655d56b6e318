package org.kith.experience;

import org.jspecify.annotations.Nullable;
import org.kith.story.Experience;
import org.kith.story.Findable;
import org.kith.twinning.Link;
import org.kith.web.Frame;
import org.springframework.web.util.UriComponentsBuilder;

import java.util.Arrays;
import java.util.Map;

/**
 * What somebody looks for in the library.
 *
 * @param words as typed
 * @param kind null for all
 * @param stage null for all
 * @param link the kind of link; null for all
 */
public record LibraryQuery(
        String words,
        Experience.@Nullable Kind kind,
        Link.@Nullable Stage stage,
        Link.@Nullable Kind link) {

    static final LibraryQuery ALL = new LibraryQuery("", null, null, null);

    private static final int LONGEST = 200;

    static LibraryQuery of(Map<String, String> asked) {
        var words = asked.getOrDefault("q", "").strip();
        return new LibraryQuery(
                words.substring(0, Math.min(LONGEST, words.length())),
                Experience.Kind.of(asked.getOrDefault("kind", ""))
                        .filter(kind -> kind != Experience.Kind.STORY)
                        .orElse(null),
                Arrays.stream(Link.Stage.values())
                        .filter(stage -> stage.code().equals(asked.get("stage")))
                        .findFirst()
                        .orElse(null),
                Arrays.stream(Link.Kind.values())
                        .filter(kind -> kind.code().equals(asked.get("link")))
                        .findFirst()
                        .orElse(null));
    }

    /** For PostgreSQL's search; null where nothing was typed. */
    @Nullable String asSearched() {
        return words.isEmpty() ? null : Findable.query(words);
    }

    public boolean isAll() {
        return equals(ALL);
    }

    /** The address of a page of what it finds. */
    public String page(Frame frame, int page) {
        var address = UriComponentsBuilder.fromPath(frame.at("/library")).queryParam("page", page);
        if (!words.isEmpty()) {
            address.queryParam("q", "{q}");
        }
        if (kind != null) {
            address.queryParam("kind", kind.code());
        }
        if (stage != null) {
            address.queryParam("stage", stage.code());
        }
        if (link != null) {
            address.queryParam("link", link.code());
        }
        return address.encode().buildAndExpand(Map.of("q", words)).toUriString();
    }
}
