package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.kith.atlas.Arc;
import org.kith.atlas.Dot;
import org.kith.atlas.Point;
import org.kith.atlas.Tone;
import org.kith.atlas.View;
import org.kith.community.Community;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * All links of a network as a map draws them.
 *
 * @param version another one after every change of the network's records
 * @param stands all its communities
 */
public record LinkMap(String version, List<Stand> stands, List<Tie> ties) {

    /** A link with more pairs than this is drawn as two stars, from the first of each side. */
    private static final int PAIRS = 30;

    /**
     * Where a community stands.
     *
     * @param at null where nobody knows
     * @param linked whether it has a link that is not over
     */
    public record Stand(
            Community.Id id,
            @Nullable Point at,
            @Nullable String country,
            @Nullable String region,
            boolean linked,
            boolean looking) {}

    /** A link between the communities of two sides. */
    public record Tie(
            Link.Id link,
            Link.Kind kind,
            Link.@Nullable Stage stage,
            boolean oneSided,
            List<Stand> a,
            List<Stand> b) {

        Stream<Stand> all() {
            return Stream.concat(a.stream(), b.stream());
        }

        boolean drawn() {
            return a.stream().anyMatch(s -> s.at() != null)
                    && b.stream().anyMatch(s -> s.at() != null);
        }
    }

    /** The links of the filter and their communities alone. */
    public LinkMap narrowed(LinkFilter filter) {
        if (!filter.narrows()) {
            return this;
        }
        var kept = ties.stream().filter(tie -> fits(tie, filter)).toList();
        return new LinkMap(version, kept.stream().flatMap(Tie::all).distinct().toList(), kept);
    }

    private static boolean fits(Tie tie, LinkFilter filter) {
        return (filter.kind() == null || filter.kind() == tie.kind)
                && (filter.stage() == null || filter.stage() == tie.stage)
                && (!filter.unstated() || tie.stage == null)
                && (!filter.oneSided() || tie.oneSided)
                && (filter.country() == null && filter.region() == null
                        || tie.all().anyMatch(stand -> fits(stand, filter)));
    }

    private static boolean fits(Stand stand, LinkFilter filter) {
        return (filter.country() == null || filter.country().equals(stand.country))
                && (filter.region() == null || filter.region().equals(stand.region));
    }

    public List<Arc> arcs() {
        return ties.stream().flatMap(LinkMap::arcs).toList();
    }

    private static Stream<Arc> arcs(Tie tie) {
        var a = points(tie.a());
        var b = points(tie.b());
        var tone = tone(tie);
        if (a.size() * b.size() <= PAIRS) {
            return a.stream().flatMap(one -> b.stream().map(other -> new Arc(one, other, tone)));
        }
        return Stream.concat(
                b.stream().map(other -> new Arc(a.getFirst(), other, tone)),
                a.stream().skip(1).map(one -> new Arc(one, b.getFirst(), tone)));
    }

    private static List<Point> points(List<Stand> side) {
        return side.stream().map(Stand::at).filter(Objects::nonNull).toList();
    }

    static Tone tone(Tie tie) {
        var still =
                tie.stage() != null
                        && (tie.stage().over()
                                || tie.stage() == Link.Stage.DORMANT
                                || tie.stage() == Link.Stage.SUSPENDED);
        if (still) {
            return Tone.ENDED;
        }
        return tie.kind() == Link.Kind.TWINNING ? Tone.FORMAL : Tone.INFORMAL;
    }

    /** Communities by how many of these links they have; those without one are pale and small. */
    public List<Dot> dots() {
        var degrees = degrees();
        return stands.stream()
                .flatMap(stand -> Stream.ofNullable(dot(stand, degrees.get(stand.id()))))
                .toList();
    }

    private static @Nullable Dot dot(Stand stand, @Nullable Integer degree) {
        if (stand.at() == null) {
            return null;
        }
        return degree == null
                ? new Dot(stand.at(), 0, Tone.ENDED)
                : new Dot(stand.at(), degree, Tone.FORMAL);
    }

    /** In how many of these links each community stands. */
    public Map<Community.Id, Integer> degrees() {
        var degrees = new HashMap<Community.Id, Integer>();
        ties.forEach(tie -> tie.all().forEach(s -> degrees.merge(s.id(), 1, Integer::sum)));
        return degrees;
    }

    /** How many of these links no map can draw, because nobody knows where a side is. */
    public long undrawn() {
        return ties.stream().filter(tie -> !tie.drawn()).count();
    }

    /**
     * The closest view of all that is linked, wherever else somebody waits for a link; the world
     * where that is nearly all of it.
     */
    public View view(int width, int height) {
        var points =
                ties.stream().flatMap(Tie::all).flatMap(s -> Stream.ofNullable(s.at())).toList();
        var fitting = View.around(points, width, height);
        return fitting.zoom() < 0.5 ? View.world(width, height) : fitting;
    }
}
