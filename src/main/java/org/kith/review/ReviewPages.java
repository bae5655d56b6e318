package org.kith.review;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.community.LikelyPair;
import org.kith.community.Merge;
import org.kith.community.Merges;
import org.kith.network.Network;
import org.kith.shared.Slice;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** Gathers what the pages of the review show. */
@Component
class ReviewPages {

    private final Queue queue;
    private final Looks looks;
    private final Merges merges;
    private final PairFaces faces;

    ReviewPages(Queue queue, Looks looks, Merges merges, PairFaces faces) {
        this.queue = queue;
        this.looks = looks;
        this.merges = merges;
        this.faces = faces;
    }

    /**
     * @param number of the page, counted from 1
     */
    ReviewPage page(
            Network network, Frame frame, int number, @Nullable String refused, int changed) {
        var page = queue.page(network.id(), Math.clamp(number, 1, 100_000));
        return new ReviewPage(
                looks.of(network.id()).orElse(null),
                new Slice<>(
                        page.items().stream()
                                .flatMap(pair -> line(network, pair, frame).stream())
                                .toList(),
                        page.number(),
                        page.size(),
                        page.total()),
                merges.lately(network.id()).stream()
                        .map(merge -> line(network, merge, frame))
                        .toList(),
                refused,
                changed);
    }

    PairPage pair(
            Network network, Pair pair, Answers answers, @Nullable String refused, Frame frame) {
        return new PairPage(
                pair,
                faces.of(network, pair.kind(), pair.likely().one(), frame)
                        .orElseThrow(NotHere::new),
                faces.of(network, pair.kind(), pair.likely().other(), frame)
                        .orElseThrow(NotHere::new),
                address(pair, frame),
                answers,
                refused);
    }

    private MergeLine line(Network network, Merge merge, Frame frame) {
        return new MergeLine(
                merge, faces.of(network, merge.kind(), merge.kept(), frame).orElse(null));
    }

    /** Empty where one of them is gone since the last look. */
    private Optional<PairLine> line(Network network, Pair pair, Frame frame) {
        LikelyPair both = pair.likely();
        var one = faces.of(network, pair.kind(), both.one(), frame);
        var other = faces.of(network, pair.kind(), both.other(), frame);
        return one.isEmpty() || other.isEmpty()
                ? Optional.empty()
                : Optional.of(new PairLine(pair, address(pair, frame), one.get(), other.get()));
    }

    static String address(Pair pair, Frame frame) {
        return frame.at(
                "/review/"
                        + pair.kind().code()
                        + "/"
                        + pair.likely().one()
                        + "/"
                        + pair.likely().other());
    }
}
