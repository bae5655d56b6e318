package org.kith.intake;

import org.kith.network.Network;
import org.kith.place.Place;
import org.kith.twinning.Link;
import org.kith.twinning.LinkedPlaces;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which places the two sides of a row mean, as far as the links of the network tell: where a name
 * leaves it open, the place that is linked with the other side is meant.
 */
@Component
class LinkedMeanings {

    /** A partner whose name is so near is the one that is meant, if no other is. */
    private static final double SURE = 0.93;

    private static final double WORTH_ASKING = 0.75;

    /** Of places that are clear only this near a name is worth a question. */
    private static final double ALIKE = 0.9;

    private final LinkedPlaces linked;

    LinkedMeanings(LinkedPlaces linked) {
        this.linked = linked;
    }

    /** What the texts of either side mean. */
    record Sides(Function<PlaceText, PlaceMeaning> a, Function<PlaceText, PlaceMeaning> b) {}

    /** Sides of several places each are not looked into. */
    Sides of(Network.Id network, List<PlaceText> a, List<PlaceText> b, PlaceMeanings meanings) {
        if (a.size() != 1 || b.size() != 1) {
            return new Sides(meanings::of, meanings::of);
        }
        var meant = new Both(meanings.of(a.getFirst()), meanings.of(b.getFirst()));
        if (meant.isClear()) {
            return new Sides(meanings::of, meanings::of);
        }
        var said = said(network, a.getFirst(), b.getFirst(), meant);
        return new Sides(text -> said.a(), text -> said.b());
    }

    /** Links of either with a partner who is called like the other. */
    List<Link.Id> alike(
            Network.Id network, PlaceText one, Place.Id a, PlaceText other, Place.Id b) {
        return Stream.of(
                        linked.called(network, List.of(a), other.text(), other.country(), ALIKE),
                        linked.called(network, List.of(b), one.text(), one.country(), ALIKE))
                .flatMap(List::stream)
                .sorted(Comparator.comparingDouble(LinkedPlaces.Partner::alike).reversed())
                .map(LinkedPlaces.Partner::link)
                .distinct()
                .toList();
    }

    private record Both(PlaceMeaning a, PlaceMeaning b) {

        boolean isClear() {
            return a instanceof PlaceMeaning.One && b instanceof PlaceMeaning.One;
        }
    }

    private Both said(Network.Id network, PlaceText one, PlaceText other, Both meant) {
        var a = places(meant.a());
        var b = places(meant.b());
        var pairs = linked.between(network, a, b);
        return pairs.size() == 1
                ? new Both(
                        new PlaceMeaning.One(pairs.getFirst().a()),
                        new PlaceMeaning.One(pairs.getFirst().b()))
                : new Both(
                        partner(network, b, one, meant.a()), partner(network, a, other, meant.b()));
    }

    /** A name that is not clear, beside the partners of the other side. */
    private PlaceMeaning partner(
            Network.Id network, List<Place.Id> otherSide, PlaceText text, PlaceMeaning meaning) {
        if (meaning instanceof PlaceMeaning.One || otherSide.isEmpty()) {
            return meaning;
        }
        var country = text.country();
        var alike = linked.called(network, otherSide, text.text(), country, WORTH_ASKING);
        var places = alike.stream().map(LinkedPlaces.Partner::place).distinct().toList();
        if (places.size() == 1 && alike.getFirst().alike() >= SURE) {
            return new PlaceMeaning.One(places.getFirst());
        }
        var all = new ArrayList<>(places);
        all.addAll(places(meaning));
        return all.isEmpty()
                ? meaning
                : new PlaceMeaning.Several(all.stream().distinct().limit(Candidate.MOST).toList());
    }

    private static List<Place.Id> places(PlaceMeaning meaning) {
        return switch (meaning) {
            case PlaceMeaning.One(Place.Id place) -> List.of(place);
            case PlaceMeaning.Several(List<Place.Id> places) -> places;
            case PlaceMeaning.None() -> Stream.<Place.Id>of().toList();
        };
    }
}
