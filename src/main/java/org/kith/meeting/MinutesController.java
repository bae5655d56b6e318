package org.kith.meeting;

import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Redirect;
import org.kith.gathering.GatheringLists;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Minutes, for members or the sides of the link, and for everybody where the organisers published
 * them; each of their versions, and what changed between two.
 */
@Controller
class MinutesController {

    private final MinutesPages pages;
    private final MeetingHall hall;
    private final Agenda agenda;
    private final GatheringLists lists;

    MinutesController(MinutesPages pages, MeetingHall hall, Agenda agenda, GatheringLists lists) {
        this.pages = pages;
        this.hall = hall;
        this.agenda = agenda;
        this.lists = lists;
    }

    @GetMapping("/{network}/gatherings/{gathering}/minutes")
    @Allow(Role.VISITOR)
    MinutesPage show(Network network, Frame frame, @PathVariable String gathering) {
        return pages.page(pages.enter(network, frame, gathering), frame, Answers.none(), null);
    }

    @GetMapping("/{network}/gatherings/{gathering}/minutes/versions/{number}")
    @Allow(Role.VISITOR)
    MinutesPage version(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @PathVariable int number) {
        var here = pages.enter(network, frame, gathering);
        return pages.page(here, pages.version(here, number), frame);
    }

    /** What is hashed, byte by byte, so that everybody can hash it. */
    @GetMapping("/{network}/gatherings/{gathering}/minutes/versions/{number}/text")
    @Allow(Role.VISITOR)
    ResponseEntity<byte[]> text(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @PathVariable int number) {
        var here = pages.enter(network, frame, gathering);
        var version = pages.version(here, number);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"minutes-" + number + ".txt\"")
                .body(version.text().canonical().getBytes(StandardCharsets.UTF_8));
    }

    /** From one version to another; without numbers the last two. */
    @GetMapping("/{network}/gatherings/{gathering}/minutes/differences")
    @Allow(Role.VISITOR)
    MinutesDifferencesPage differences(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int to) {
        var here = pages.enter(network, frame, gathering);
        var all = pages.readable(here);
        if (all.isEmpty()) {
            throw new NotHere();
        }
        return MinutesDifferencesPage.of(lists.row(here.gathering()), all, from, to);
    }

    @PostMapping("/{network}/settings/gatherings/{gathering}/minutes-publication")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> publish(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @RequestParam(defaultValue = "") String back) {
        var here = hall.enterToWrite(network, frame, gathering);
        var publishes = back.isEmpty();
        agenda.settle(
                network.id(),
                frame.actor(),
                here.gathering().id(),
                publishes ? "minutes_published" : "minutes_taken_back",
                meeting -> meeting.published(publishes ? Instant.now() : null));
        return Redirect.to(MinutesPages.address(here, frame) + "?saved=1");
    }
}
