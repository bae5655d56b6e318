package org.kith.community;

import org.kith.network.Network;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that happened to a group, as far as its reader may know. */
@Component
class GroupLife {

    private final List<TellsOfGroup> tellers;

    GroupLife(List<TellsOfGroup> tellers) {
        this.tellers = List.copyOf(tellers);
    }

    List<Moment> of(Network network, Group group, Frame frame) {
        var founded =
                Optional.ofNullable(group.founded()).stream()
                        .map(
                                on ->
                                        Moment.of(
                                                on,
                                                frame.t("community.life.founded"),
                                                frame.language()));
        var told = tellers.stream().flatMap(room -> room.of(network, group, frame).stream());
        return Stream.concat(founded, told).toList();
    }
}
