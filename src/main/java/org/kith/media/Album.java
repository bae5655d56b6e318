package org.kith.media;

import org.jspecify.annotations.Nullable;
import org.kith.community.Group;
import org.kith.twinning.Link;

import java.util.List;

/**
 * Where pictures and documents hang.
 *
 * @param group whose own it is; null where it is a link's
 * @param link whose it is; null where it is a group's
 * @param name of the group or the link, in the reader's language
 * @param home the address of the page that it belongs to
 * @param own the reader's groups that may add something
 */
public record Album(
        @Nullable Group group, @Nullable Link link, String name, String home, List<Group> own) {

    public Album {
        own = List.copyOf(own);
    }

    public String address() {
        return home + "/pictures";
    }

    Link.@Nullable Id linkId() {
        return link == null ? null : link.id();
    }
}
