package org.kith.experience;

import org.kith.community.Group;
import org.kith.network.Network;
import org.kith.shared.Slice;
import org.kith.story.Experience;
import org.kith.story.StoryRow;
import org.kith.twinning.Link;
import org.kith.web.View;

import java.util.List;

/**
 * What a network's groups have learned.
 *
 * @param own the groups in whose name the reader can share something
 */
@View.Template("experience/library")
public record LibraryPage(
        Network network, LibraryQuery query, Slice<StoryRow> entries, List<Group> own)
        implements View {

    public LibraryPage {
        own = List.copyOf(own);
    }

    public List<Experience.Kind> kinds() {
        return Experience.Kind.ofLibrary();
    }

    public List<Link.Stage> stages() {
        return Link.Stage.of(network);
    }

    public List<Link.Kind> links() {
        return Link.Kind.of(network);
    }
}
