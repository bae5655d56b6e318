package org.kith.attendance;

import org.kith.account.Role;
import org.kith.gathering.Gathering;
import org.kith.gathering.GatheringLists;
import org.kith.gathering.Gatherings;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** The door of a gathering: a page that goes on without a line, and tells later what it noted. */
@Controller
class DoorController {

    private static final MediaType SCRIPT =
            new MediaType("text", "javascript", StandardCharsets.UTF_8);

    private final Gatherings gatherings;
    private final GatheringLists lists;
    private final DoorLists awaited;
    private final DoorTelling telling;

    DoorController(
            Gatherings gatherings, GatheringLists lists, DoorLists awaited, DoorTelling telling) {
        this.gatherings = gatherings;
        this.lists = lists;
        this.awaited = awaited;
        this.telling = telling;
    }

    @GetMapping("/{network}/settings/gatherings/{gathering}/door/list")
    @Allow(Role.COORDINATOR)
    DoorPage list(Network network, Frame frame, @PathVariable String gathering) {
        var one = gathering(network, gathering);
        return new DoorPage(
                lists.row(one),
                awaited.of(network.id(), one.id()).lines(frame.language()),
                Instant.now());
    }

    /** Beside the page, so that it reaches no further. */
    @GetMapping("/{network}/settings/gatherings/{gathering}/door/worker.js")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Resource> worker(Network network, @PathVariable String gathering) {
        gathering(network, gathering);
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .body(new ClassPathResource("static/js/door-worker.js"));
    }

    /**
     * @param now in milliseconds, by the clock of the door
     */
    @PostMapping("/{network}/settings/gatherings/{gathering}/door/marks")
    @Allow(Role.COORDINATOR)
    ResponseEntity<DoorTelling.Told> tell(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @RequestParam(defaultValue = "") List<String> mark,
            @RequestParam(defaultValue = "0") long now) {
        var marks = mark.stream().flatMap(one -> DoorMark.of(one).stream()).toList();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(
                        telling.tell(
                                network.id(),
                                frame.actor(),
                                gathering(network, gathering),
                                marks,
                                now == 0 ? Instant.now() : Instant.ofEpochMilli(now)));
    }

    private Gathering gathering(Network network, String slug) {
        return gatherings.find(network.id(), slug).orElseThrow(NotHere::new);
    }
}
