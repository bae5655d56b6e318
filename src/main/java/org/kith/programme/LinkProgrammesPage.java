package org.kith.programme;

import org.kith.community.Answers;
import org.kith.twinning.LinkRow;
import org.kith.web.View;

import java.util.List;

/**
 * In which programmes a link takes part, for those who may say so.
 *
 * @param all that it takes part in or did
 * @param running those of the network that a link can join
 */
@View.Template("programme/link")
public record LinkProgrammesPage(
        LinkRow row, List<Participation> all, List<Programme> running, Answers answers)
        implements View {

    public LinkProgrammesPage {
        all = List.copyOf(all);
        running = List.copyOf(running);
    }

    /** The field for the end of what it does in one of them. */
    public static String until(String slug) {
        return "until_" + slug;
    }

    public List<Participation> still() {
        return all.stream().filter(Participation::still).toList();
    }

    public List<Participation> over() {
        return all.stream().filter(one -> !one.still()).toList();
    }

    /** Those that it does not take part in so far. */
    public List<Programme> others() {
        return running.stream()
                .filter(one -> still().stream().noneMatch(s -> s.isIn(one)))
                .toList();
    }

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
