package org.kith.intake;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.shared.PartialDate;
import org.kith.twinning.Link;
import org.kith.twinning.Links;
import org.kith.twinning.Sides;
import org.springframework.stereotype.Component;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A row that says who is linked with whom. */
@Component
class LinkCheck implements RowCheck {

    private final Links links;
    private final Sought sought;

    LinkCheck(Links links, Sought sought) {
        this.links = links;
        this.sought = sought;
    }

    @Override
    public Import.Kind kind() {
        return Import.Kind.LINKS;
    }

    @Override
    public List<PlaceText> places(Reading row) {
        return Stream.concat(
                        row.places("a_name", "a_country").stream(),
                        row.places("b_name", "b_country").stream())
                .toList();
    }

    @Override
    public Checked check(Network.Id network, Reading row, PlaceMeanings meanings) {
        var aTexts = row.places("a_name", "a_country");
        var bTexts = row.places("b_name", "b_country");
        var said = said(row);
        if (row.problem() != null) {
            return Checked.wrong(Objects.requireNonNull(row.problem()));
        }
        return switch (sought.communities(network, aTexts, meanings)) {
            case Sought.Found.Not not -> not.checked();
            case Sought.Found.All a ->
                    switch (sought.communities(network, bTexts, meanings)) {
                        case Sought.Found.Not not -> not.checked();
                        case Sought.Found.All b ->
                                between(network, said.of(a.communities(), b.communities()));
                    };
        };
    }

    /** All that a row says but who. */
    private record Said(
            Link.@Nullable Kind kind,
            @Nullable String name,
            String reason,
            Link.@Nullable Stage stage,
            @Nullable PartialDate on,
            @Nullable String evidence,
            @Nullable String differentBecause) {

        Plan.OfLink of(List<Meant> a, List<Meant> b) {
            var usual =
                    a.size() > 1 && b.size() > 1
                            ? Link.Kind.CLUSTER_PARTNERSHIP
                            : Link.Kind.TWINNING;
            return new Plan.OfLink(
                    kind == null ? usual : kind,
                    a,
                    b,
                    name,
                    reason,
                    stage,
                    on,
                    evidence,
                    differentBecause);
        }
    }

    /** A date or evidence without a stage says no more than that the link was active. */
    private static Said said(Reading row) {
        var on = row.date("date");
        var evidence = row.web("evidence", Reading.LONG_ADDRESS);
        var stage = row.constant("stage", Link.Stage.class, "twinning.stage");
        return new Said(
                row.constant("kind", Link.Kind.class, "twinning.kind"),
                row.line("name", Reading.NAME),
                row.paragraphs("reason"),
                stage == null && (on != null || evidence != null) ? Link.Stage.ACTIVE : stage,
                on,
                evidence,
                row.line("different_because", Reading.BECAUSE));
    }

    private Checked between(Network.Id network, Plan.OfLink plan) {
        var a = keys(plan.a());
        var b = keys(plan.b());
        if (a.stream().anyMatch(b::contains)) {
            return Checked.wrong(Reason.of("same_side"));
        }
        return sides(plan)
                .flatMap(sides -> known(network, plan, sides))
                .orElseGet(() -> Checked.fresh(plan, key(plan)));
    }

    /** Only communities of the registry can be linked already. */
    private static Optional<Sides> sides(Plan.OfLink plan) {
        var a = plan.a().stream().map(Meant::community).filter(Objects::nonNull).toList();
        var b = plan.b().stream().map(Meant::community).filter(Objects::nonNull).toList();
        return a.isEmpty() || b.isEmpty() ? Optional.empty() : Optional.of(new Sides(a, b));
    }

    private Optional<Checked> known(Network.Id network, Plan.OfLink plan, Sides sides) {
        var all =
                links.between(network, sides.a(), sides.b()).stream()
                        .map(id -> links.find(network, id).orElseThrow())
                        .toList();
        var whole = sides.all().size() == plan.a().size() + plan.b().size();
        var same = all.stream().filter(link -> whole && equal(link.sides(), sides)).toList();
        var stated =
                same.stream()
                        .filter(
                                link ->
                                        plan.differentBecause() == null
                                                || Sought.folded(plan.differentBecause())
                                                        .equals(
                                                                Sought.folded(
                                                                        link.differentBecause())))
                        .findFirst();
        if (stated.isPresent()) {
            var link = stated.get();
            return Optional.of(Checked.here(Reason.of("here.link"), link.id().value(), plan));
        }
        if (all.isEmpty() || plan.differentBecause() != null) {
            return Optional.empty();
        }
        var ids = all.stream().map(link -> link.id().value()).toList();
        return Optional.of(
                Checked.like(
                        Reason.of("like.link"),
                        Candidate.all(Candidate.Of.LINK, ids),
                        plan,
                        key(plan)));
    }

    private static boolean equal(Sides one, Sides other) {
        var a = new HashSet<>(one.a());
        var b = new HashSet<>(one.b());
        var otherA = new HashSet<>(other.a());
        var otherB = new HashSet<>(other.b());
        return a.equals(otherA) && b.equals(otherB) || a.equals(otherB) && b.equals(otherA);
    }

    private static Set<String> keys(List<Meant> side) {
        return side.stream().map(Meant::key).collect(Collectors.toSet());
    }

    /** A with B and B with A are one. */
    private static String key(Plan.OfLink plan) {
        var sides =
                Stream.of(plan.a(), plan.b())
                        .map(side -> keys(side).stream().sorted().collect(Collectors.joining(",")))
                        .sorted()
                        .collect(Collectors.joining("|"));
        return Keys.shortened(sides + "|" + Sought.folded(plan.differentBecause()));
    }
}
