package org.kith.story;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Group;
import org.kith.twinning.Link;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which stories a list shows. Those of a group are shown with its entries in the library, but for
 * those that hide whose they are.
 *
 * @param members whether also those that are for members only
 * @param group null for those of all
 * @param link null for those of all, and of none
 */
public record StoryFilter(boolean members, Group.@Nullable Id group, Link.@Nullable Id link) {

    /** What a program reads that nobody has signed in to. */
    public static final StoryFilter OPEN = new StoryFilter(false, null, null);

    public static StoryFilter of(Actor reader) {
        return new StoryFilter(reader.may(Role.READER), null, null);
    }

    public StoryFilter of(Group.Id whose) {
        return new StoryFilter(members, whose, link);
    }

    public StoryFilter of(Link.Id whose) {
        return new StoryFilter(members, group, whose);
    }

    JdbcClient.StatementSpec on(JdbcClient.StatementSpec asked) {
        return asked.param("members", members)
                .param("entries", group != null)
                .param("group", group == null ? null : group.value())
                .param("link", link == null ? null : link.value());
    }
}
