package org.kith.review;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.community.Merges;
import org.kith.network.Network;
import org.kith.shared.Slice;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Gathers what the pages of the review show. */
@Component
class ReviewPages {

    private final Queue queue;
    private final Looks looks;
    private final Merges merges;
    private final Records records;

    ReviewPages(Queue queue, Looks looks, Merges merges, Records records) {
        this.queue = queue;
        this.looks = looks;
        this.merges = merges;
        this.records = records;
    }

    /**
     * @param number of the page, counted from 1
     */
    ReviewPage page(
            Network network, Frame frame, int number, @Nullable String refused, int changed) {
        var page = queue.page(network.id(), Math.clamp(number, 1, 100_000));
        var merged = merges.lately(network.id());
        var names = records.names(network, page.items(), merged, frame);
        return new ReviewPage(
                looks.of(network.id()).orElse(null),
                new Slice<>(
                        page.items().stream()
                                .flatMap(pair -> line(pair, names, frame).stream())
                                .toList(),
                        page.number(),
                        page.size(),
                        page.total()),
                merged.stream()
                        .map(merge -> new MergeLine(merge, names.get(merge.kept())))
                        .toList(),
                refused,
                changed);
    }

    PairPage pair(
            Network network, Pair pair, Answers answers, @Nullable String refused, Frame frame) {
        return new PairPage(
                pair,
                records.portrait(network, pair.kind(), pair.likely().one(), frame)
                        .orElseThrow(NotHere::new),
                records.portrait(network, pair.kind(), pair.likely().other(), frame)
                        .orElseThrow(NotHere::new),
                address(pair, frame),
                answers,
                refused);
    }

    /** Empty where one of them is gone since the last look. */
    private static Optional<PairLine> line(Pair pair, Map<UUID, Named> names, Frame frame) {
        var one = names.get(pair.likely().one());
        var other = names.get(pair.likely().other());
        return one == null || other == null
                ? Optional.empty()
                : Optional.of(new PairLine(pair, address(pair, frame), one, other));
    }

    private static String address(Pair pair, Frame frame) {
        return frame.at(
                "/review/"
                        + pair.kind().code()
                        + "/"
                        + pair.likely().one()
                        + "/"
                        + pair.likely().other());
    }
}
