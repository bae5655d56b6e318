package org.kith.discussion;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.shared.Slice;
import org.kith.twinning.Link;
import org.kith.web.View;

import java.util.List;

/** What members of a network ask each other and talk over. */
@View.Template("discussion/discussions")
public record DiscussionsPage(Network network, DiscussionQuery query, Slice<Row> found)
        implements View {

    /**
     * @param group in whose name; null: of a member
     */
    public record Row(Discussion discussion, @Nullable String group) {}

    public static List<Discussion.Kind> kinds() {
        return List.of(Discussion.Kind.values());
    }

    public List<Link.Stage> stages() {
        return Link.Stage.of(network);
    }

    public List<Link.Kind> links() {
        return Link.Kind.of(network);
    }
}
