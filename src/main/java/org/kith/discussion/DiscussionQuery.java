package org.kith.discussion;

import org.jspecify.annotations.Nullable;
import org.kith.story.Findable;
import org.kith.twinning.Link;
import org.kith.web.Frame;
import org.springframework.web.util.UriComponentsBuilder;

import java.util.Arrays;
import java.util.Map;

/**
 * What somebody looks for among discussions.
 *
 * @param words as typed
 * @param kind null for both
 * @param stage null for all
 * @param link the kind of link; null for all
 */
public record DiscussionQuery(
        String words,
        Discussion.@Nullable Kind kind,
        Link.@Nullable Stage stage,
        Link.@Nullable Kind link) {

    static final DiscussionQuery ALL = new DiscussionQuery("", null, null, null);

    private static final int LONGEST = 200;

    static DiscussionQuery of(Map<String, String> asked) {
        var words = asked.getOrDefault("q", "").strip();
        return new DiscussionQuery(
                words.substring(0, Math.min(LONGEST, words.length())),
                Discussion.Kind.of(asked.getOrDefault("kind", "")).orElse(null),
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
        var address =
                UriComponentsBuilder.fromPath(frame.at("/discussions")).queryParam("page", page);
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
