package org.kith.review;

import com.github.kagkarlsson.scheduler.SchedulerClient;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.MergeRefused;
import org.kith.community.Merges;
import org.kith.community.Merging;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Instant;
import java.util.UUID;

/** The queue of what may be stated twice, and what was merged. */
@Controller
class ReviewController {

    private final ReviewPages pages;
    private final Looks looks;
    private final Merges merges;
    private final Merging merging;
    private final SchedulerClient jobs;

    ReviewController(
            ReviewPages pages, Looks looks, Merges merges, Merging merging, SchedulerClient jobs) {
        this.pages = pages;
        this.looks = looks;
        this.merges = merges;
        this.merging = merging;
        this.jobs = jobs;
    }

    @GetMapping("/{network}/review")
    @Allow(Role.COORDINATOR)
    ReviewPage queue(
            Network network,
            Frame frame,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "0") int changed) {
        return pages.page(network, frame, page, null, changed);
    }

    @PostMapping("/{network}/review/look")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> look(Network network, Frame frame) {
        if (looks.begin(network.id())) {
            jobs.scheduleIfNotExists(
                    LookJobs.LOOK
                            .instance(UUID.randomUUID().toString())
                            .data(network.id().value())
                            .scheduledTo(Instant.now()));
        }
        return Redirect.to(frame.at("/review"));
    }

    @PostMapping("/{network}/review/look/stop")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> stop(Network network, Frame frame) {
        looks.stop(network.id());
        return Redirect.to(frame.at("/review"));
    }

    @PostMapping("/{network}/review/merges/{id}/undo")
    @Allow(Role.COORDINATOR)
    Object undo(Network network, Actor actor, @PathVariable UUID id, Frame frame) {
        var merge = merges.find(network.id(), id).orElseThrow(NotHere::new);
        try {
            int changed = merging.undo(network.id(), actor, merge).orElse(0);
            return Redirect.to(frame.at("/review" + (changed == 0 ? "" : "?changed=" + changed)));
        } catch (MergeRefused refused) {
            return pages.page(network, frame, 1, refused.key(), 0);
        }
    }
}
