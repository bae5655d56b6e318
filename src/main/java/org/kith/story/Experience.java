package org.kith.story;

import org.kith.twinning.Link;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What others can learn from a story: as what it stands in the library, and for whom it is.
 *
 * @param stages of a link at which it helps; none where it helps at any
 * @param links the kinds of link that it is about; none where it is about all
 * @param nameless whether only its own group and the coordinators know whose it is
 */
public record Experience(
        Kind kind, List<Link.Stage> stages, List<Link.Kind> links, boolean nameless) {

    /** Of a story that is no entry of the library. */
    public static final Experience NONE = new Experience(Kind.STORY, List.of(), List.of(), false);

    public enum Kind {
        /** Told for its own sake: it stands in no library. */
        STORY,
        HOW_TO,
        TEMPLATE,
        LESSON,
        FAILURE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Those of the library. */
        public static List<Kind> ofLibrary() {
            return List.of(HOW_TO, TEMPLATE, LESSON, FAILURE);
        }

        public static Optional<Kind> of(String code) {
            return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
        }
    }

    public Experience {
        stages = List.copyOf(stages);
        links = List.copyOf(links);
    }

    public boolean isEntry() {
        return kind != Kind.STORY;
    }
}
