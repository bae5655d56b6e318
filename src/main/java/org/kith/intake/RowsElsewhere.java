package org.kith.intake;

import org.kith.community.OtherNetworks;
import org.kith.community.StandsElsewhere;
import org.kith.network.Network;
import org.kith.place.Place;
import org.kith.shared.Language;
import org.kith.twinning.Elsewhere;
import org.kith.twinning.KnownElsewhere;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What other networks of this installation show of that which rows of a file would write. It is
 * looked up when somebody looks, for a network may be published today and not tomorrow.
 */
@Component
class RowsElsewhere {

    private final OtherNetworks others;
    private final Elsewhere links;

    RowsElsewhere(OtherNetworks others, Elsewhere links) {
        this.others = others;
        this.links = links;
    }

    List<ImportPage.Known> of(Network network, Plan plan, Language reader) {
        var here = network.id();
        return switch (plan) {
            case Plan.OfLink link ->
                    links.between(here, places(link.a()), places(link.b()), reader).stream()
                            .map(known -> known(known, reader))
                            .toList();
            case Plan.OfCommunity(Meant it, var about, var interests, var spoken, var looking) ->
                    known(
                            others.communities(here, it.place(), it.kind(), it.name(), reader),
                            reader);
            case Plan.OfGroup group ->
                    known(
                            others.groups(here, group.community().place(), group.name(), reader),
                            reader);
        };
    }

    private static Set<Place.Id> places(List<Meant> side) {
        return side.stream().map(Meant::place).collect(Collectors.toSet());
    }

    private static List<ImportPage.Known> known(List<StandsElsewhere> all, Language reader) {
        return all.stream()
                .map(
                        one ->
                                new ImportPage.Known(
                                        one.label(), one.network().nameFor(reader), one.path()))
                .toList();
    }

    private static ImportPage.Known known(KnownElsewhere known, Language reader) {
        return new ImportPage.Known(known.label(), known.network().nameFor(reader), known.path());
    }
}
