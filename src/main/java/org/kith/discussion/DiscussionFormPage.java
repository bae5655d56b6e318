package org.kith.discussion;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.community.Group;
import org.kith.community.Upon;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.twinning.Link;
import org.kith.web.Frame;
import org.kith.web.View;

import java.util.Arrays;
import java.util.List;

/**
 * The words of a discussion as they are written or changed.
 *
 * @param now as it stands; null where it is new
 * @param own the groups in whose name it may be opened
 * @param theirs what was changed meanwhile
 */
@View.Template("discussion/discussion-form")
public record DiscussionFormPage(
        Network network,
        Discussion.Kind kind,
        @Nullable Discussion now,
        List<Group> own,
        Answers answers,
        List<Upon.Theirs> theirs)
        implements View {

    public DiscussionFormPage {
        own = List.copyOf(own);
        theirs = List.copyOf(theirs);
    }

    public String action(Frame frame) {
        return frame.at(now == null ? "/discussions" : "/discussions/" + now.id() + "/words");
    }

    public List<String> stages() {
        return Link.Stage.of(network).stream().map(Link.Stage::code).toList();
    }

    public List<String> links() {
        return Link.Kind.of(network).stream().map(Link.Kind::code).toList();
    }

    public static int longestTitle() {
        return Discussion.LONGEST_TITLE;
    }

    public static List<String> languages() {
        return Arrays.stream(Language.values()).map(Language::code).toList();
    }

    @Override
    public int status() {
        return answers.fine() && theirs.isEmpty() ? 200 : 422;
    }
}
