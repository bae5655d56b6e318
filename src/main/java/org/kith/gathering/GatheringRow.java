package org.kith.gathering;

import org.jspecify.annotations.Nullable;
import org.kith.place.Place;
import org.kith.web.Frame;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A gathering as lists show it.
 *
 * @param place where it is; null where it is online only
 */
public record GatheringRow(Gathering gathering, @Nullable Place place) {

    public String when(Frame frame) {
        return gathering.when().said(frame.messages(), frame.language());
    }

    /** What it is and where, in the reader's words. */
    public String meta(Frame frame) {
        return Stream.concat(
                        Stream.of(frame.t("gathering.form." + gathering.form().code())),
                        Stream.concat(
                                Optional.ofNullable(place)
                                        .map(at -> at.nameFor(frame.language()))
                                        .stream(),
                                online(frame)))
                .collect(Collectors.joining("\u00a0· "));
    }

    private Stream<String> online(Frame frame) {
        return switch (gathering.where().manner()) {
            case ON_SITE -> Stream.of();
            case ONLINE, BOTH ->
                    Stream.of(frame.t("gathering.manner." + gathering.where().manner().code()));
        };
    }
}
