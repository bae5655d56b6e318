package org.kith.moderation;

import org.jspecify.annotations.Nullable;
import org.kith.account.Person;
import org.kith.community.Group;
import org.kith.shared.Language;

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

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(longest, text.length()));
    }
}
