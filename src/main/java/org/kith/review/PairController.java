package org.kith.review;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Merge;
import org.kith.community.MergeRefused;
import org.kith.community.NotTheSame;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

/** Two records side by side: the same, not the same, or merged. */
@Controller
class PairController {

    private final ReviewPages pages;
    private final Queue queue;
    private final Deciding deciding;

    PairController(ReviewPages pages, Queue queue, Deciding deciding) {
        this.pages = pages;
        this.queue = queue;
        this.deciding = deciding;
    }

    @GetMapping("/{network}/review/{kind}/{one}/{other}")
    @Allow(Role.COORDINATOR)
    PairPage show(
            Network network,
            @PathVariable String kind,
            @PathVariable UUID one,
            @PathVariable UUID other,
            Frame frame) {
        var pair = pair(network, kind, one, other);
        return pages.pair(network, pair, new Answers(Map.of()), null, frame);
    }

    /** They are one; merging is another step. */
    @PostMapping("/{network}/review/{kind}/{one}/{other}/same")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> same(
            Network network,
            Actor actor,
            @PathVariable String kind,
            @PathVariable UUID one,
            @PathVariable UUID other,
            Frame frame) {
        queue.same(network.id(), actor, pair(network, kind, one, other));
        return Redirect.to(frame.at("/review"));
    }

    @PostMapping("/{network}/review/{kind}/{one}/{other}/different")
    @Allow(Role.COORDINATOR)
    Object different(
            Network network,
            Actor actor,
            @PathVariable String kind,
            @PathVariable UUID one,
            @PathVariable UUID other,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var pair = pair(network, kind, one, other);
        var answers = new Answers(Map.copyOf(form));
        var reason = answers.neededParagraphs("reason", NotTheSame.REASON_LIMIT);
        if (!answers.fine()) {
            return pages.pair(network, pair, answers, null, frame);
        }
        deciding.tellApart(network.id(), actor, pair, reason);
        return Redirect.to(frame.at("/review"));
    }

    /**
     * @param keep id of the record that stays
     */
    @PostMapping("/{network}/review/{kind}/{one}/{other}/merge")
    @Allow(Role.COORDINATOR)
    Object merge(
            Network network,
            Actor actor,
            @PathVariable String kind,
            @PathVariable UUID one,
            @PathVariable UUID other,
            Frame frame,
            @RequestParam UUID keep) {
        var pair = pair(network, kind, one, other);
        var page = pages.pair(network, pair, new Answers(Map.of()), null, frame);
        if (!page.holds(keep)) {
            throw new NotHere();
        }
        var kept = page.one().named().id().equals(keep) ? page.one().named() : page.other().named();
        var gone = kept.equals(page.one().named()) ? page.other().named() : page.one().named();
        try {
            deciding.merge(network.id(), actor, pair, kept.id(), gone);
        } catch (MergeRefused refused) {
            return page.refused(refused.key());
        }
        return Redirect.to(kept.address());
    }

    private Pair pair(Network network, String kind, UUID one, UUID other) {
        return Arrays.stream(Merge.Kind.values())
                .filter(known -> known.code().equals(kind))
                .findFirst()
                .flatMap(known -> queue.find(network.id(), known, one, other))
                .orElseThrow(NotHere::new);
    }
}
