package org.kith.moderation;

import org.jspecify.annotations.Nullable;
import org.kith.account.Person;
import org.kith.community.Group;
import org.kith.shared.Language;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A piece of content as it stands.
 *
 * @param kind as its {@link Reportable} has it
 * @param path of its page, within the network
 * @param language of the title
 * @param text all that it says, in all its languages; an empty line ends a paragraph
 * @param groups whose it is; none where it is the network's own
 * @param author who wrote it; null where nobody knows
 */
public record Content(
        String kind,
        UUID id,
        String path,
        String title,
        Language language,
        String text,
        Set<Group.Id> groups,
        Person.@Nullable Id author) {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_TEXT = 100_000;

    public Content {
        title = cut(title, LONGEST_TITLE);
        text = cut(text, LONGEST_TEXT);
        groups = Set.copyOf(groups);
    }

    /** Of content whose addresses name it by its id; empty where this is none. */
    public static Optional<UUID> id(String name) {
        try {
            return Optional.of(UUID.fromString(name));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /**
     * Where words are read that stand on the page of what they belong to, each under its id:
     * /links/name#id of /links/name/stages/id.
     */
    public static String beside(String path) {
        var id = path.lastIndexOf('/');
        return path.substring(0, path.lastIndexOf('/', id - 1)) + "#" + path.substring(id + 1);
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(longest, text.length()));
    }
}
