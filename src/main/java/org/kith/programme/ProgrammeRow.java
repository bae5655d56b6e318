package org.kith.programme;

import org.kith.web.Frame;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A programme as lists show it.
 *
 * @param links how many take part; of one that ended, how many did in the end
 * @param joined whether one ever did
 */
public record ProgrammeRow(Programme programme, long links, boolean joined) {

    public String meta(Frame frame) {
        return Stream.of(frame.t("twinning.count", links), programme.when(frame))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
