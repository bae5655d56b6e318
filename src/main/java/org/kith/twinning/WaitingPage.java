package org.kith.twinning;

import org.kith.web.View;

import java.util.List;

/**
 * What waits for an answer of the reader, the longest first.
 *
 * @param mine for the sides that the reader speaks for
 * @param toCheck what shows a stage, for the coordinator; empty for others
 * @param unspoken what waits for sides for which nobody speaks: for the coordinator
 * @param alsoMine the same of what rooms above know
 * @param alsoUnspoken the same of what rooms above know, for the coordinator
 * @param most how many of each are listed
 */
@View.Template("twinning/waiting")
public record WaitingPage(
        List<Line> mine,
        List<Line> toCheck,
        List<Line> unspoken,
        List<AlsoWaits.Waiting> alsoMine,
        List<AlsoWaits.Waiting> alsoUnspoken,
        int most)
        implements View {

    /** One question with the link that it is about. */
    public record Line(LinkRow row, LinkQuestion question) {

        public String askedSide() {
            return question.asked().side().map(row::nameOf).orElse("");
        }

        public String from() {
            return question.saidBy().side().map(row::nameOf).orElse("");
        }
    }

    public boolean isEmpty() {
        return mine.isEmpty()
                && toCheck.isEmpty()
                && unspoken.isEmpty()
                && alsoMine.isEmpty()
                && alsoUnspoken.isEmpty();
    }
}
