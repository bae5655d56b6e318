package org.kith.story;

import org.jspecify.annotations.Nullable;
import org.kith.community.OnCommunityPage.Item;
import org.kith.shared.PartialDate;
import org.kith.twinning.LinkRow;
import org.kith.web.Frame;

import java.util.ArrayList;
import java.util.List;

/**
 * A story in a list.
 *
 * @param group the name of whose it is; null where the reader may not know
 * @param link what it is of; null where it is of the group alone
 */
public record StoryRow(Story story, @Nullable String group, @Nullable LinkRow link) {

    /** Who tells it, of which link, and when it was written. */
    public List<String> meta(Frame frame) {
        var meta = new ArrayList<String>();
        if (story.facts().experience().isEntry()) {
            meta.add(frame.t("story.kind." + story.facts().experience().kind().code()));
        }
        meta.add(teller(frame));
        if (link != null) {
            meta.add(link.title(frame));
        }
        meta.add(frame.date(PartialDate.of(story.facts().writtenOn())));
        return List.copyOf(meta);
    }

    private String teller(Frame frame) {
        if (group == null) {
            return frame.t("story.nameless");
        }
        return story.facts().joint() ? frame.t("story.by_both") : frame.t("story.by", group);
    }

    /** As a line of a section on the page of something else. */
    Item item(Frame frame) {
        return new Item(
                frame.at("/stories/" + story.slug()),
                story.shownTo(frame.language()).title(),
                null,
                String.join("\u00a0· ", meta(frame)),
                List.of());
    }
}
