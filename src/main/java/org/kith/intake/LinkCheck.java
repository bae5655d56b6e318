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
    private final LinkedMeanings linkedMeanings;
    private final Sought sought;

    LinkCheck(Links links, LinkedMeanings linkedMeanings, Sought sought) {
        this.links = links;
        this.linkedMeanings = linkedMeanings;
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
        var meant = linkedMeanings.of(network, aTexts, bTexts, meanings);
        return switch (sought.communities(network, aTexts, meant.a())) {
            case Sought.Found.Not not -> not.checked();
            case Sought.Found.All a ->
                    switch (sought.communities(network, bTexts, meant.b())) {
                        case Sought.Found.Not not -> not.checked();
                        case Sought.Found.All b -> {
                            var plan = said.of(a.communities(), b.communities());
                            var checked = between(network, plan);
                            yield checked.verdict() == Verdict.NEW
                                    ? alike(network, aTexts, bTexts, plan).orElse(checked)
                                    : checked;
                        }
                    };
        };
    }

    /** A link that may be meant, though a name was understood as another place of such a name. */
    private Optional<Checked> alike(
            Network.Id network, List<PlaceText> a, List<PlaceText> b, Plan.OfLink plan) {
        if (a.size() != 1 || b.size() != 1 || plan.differentBecause() != null) {
            return Optional.empty();
        }
        var links =
                linkedMeanings.alike(
                        network,
                        a.getFirst(),
                        plan.a().getFirst().place(),
                        b.getFirst(),
                        plan.b().getFirst().place());
        return links.isEmpty() ? Optional.empty() : Optional.of(like(links, plan));
    }

    private static Checked like(List<Link.Id> links, Plan.OfLink plan) {
        var ids = links.stream().map(Link.Id::value).toList();
        var candidates = Candidate.all(Candidate.Of.LINK, ids);
        return Checked.like(Reason.of("like.link"), candidates, plan, key(plan));
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
        return Optional.of(like(all.stream().map(Link::id).toList(), plan));
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
