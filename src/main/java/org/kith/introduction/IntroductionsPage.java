package org.kith.introduction;

import org.kith.web.View;

import java.util.List;

/**
 * The introductions that somebody has to do with.
 *
 * @param toAnswer what the reader's groups are asked
 * @param toBroker what no one answers: for the coordinator; empty for others
 * @param running what others are to act on, and conversations
 * @param ended the last ones, for the reader's groups
 * @param speaks whether the reader speaks for a group here
 * @param number of the page of what is open, counted from 1
 * @param pages how many there are
 */
@View.Template("introduction/introductions")
public record IntroductionsPage(
        List<IntroductionLine> toAnswer,
        List<IntroductionLine> toBroker,
        List<IntroductionLine> running,
        List<IntroductionLine> ended,
        boolean speaks,
        int number,
        int pages)
        implements View {

    public boolean isEmpty() {
        return toAnswer.isEmpty() && toBroker.isEmpty() && running.isEmpty() && ended.isEmpty();
    }
}
