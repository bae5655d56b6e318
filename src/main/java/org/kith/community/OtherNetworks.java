package org.kith.community;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.network.Networks;
import org.kith.place.Place;
import org.kith.shared.Language;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Communities and groups that other networks of this installation have at the same place and under
 * much the same name. Told is what their pages show to everybody: of a network that is not
 * published, nothing. Each network is asked by itself, so that none reads another's rows.
 */
@Component
public class OtherNetworks {

    /** Of each network. */
    private static final int MOST = 3;

    /** What is told of other networks has to be nearly sure: nobody is asked to compare. */
    private static final double SURE = 0.9;

    private final Networks networks;
    private final Communities communities;
    private final Duplicates duplicates;

    OtherNetworks(Networks networks, Communities communities, Duplicates duplicates) {
        this.networks = networks;
        this.communities = communities;
        this.duplicates = duplicates;
    }

    /**
     * @param name its own name; null where it is called as its place
     */
    public List<StandsElsewhere> communities(
            Network.Id here,
            Place.Id place,
            Community.Kind kind,
            @Nullable String name,
            Language reader) {
        return others(here)
                // Comparing is costly; where nobody stands there is nothing to compare.
                .filter(network -> !communities.at(network.id(), place).isEmpty())
                .flatMap(
                        network ->
                                duplicates
                                        .communitiesLike(
                                                network.id(), place, kind, name, Set.of(), reader)
                                        .stream()
                                        .filter(likely -> likely.score() >= SURE)
                                        .limit(MOST)
                                        .map(likely -> shown(network, likely.value())))
                .toList();
    }

    /** Those that act for a community at this place, whatever it is called there. */
    public List<StandsElsewhere> groups(
            Network.Id here, Place.Id place, String name, Language reader) {
        return others(here)
                .flatMap(
                        network ->
                                communities.at(network.id(), place).stream()
                                        .flatMap(at -> groups(network, at, name, reader))
                                        .distinct()
                                        .limit(MOST))
                .toList();
    }

    private Stream<StandsElsewhere> groups(
            Network network, Community community, String name, Language reader) {
        return duplicates.groupsLike(network.id(), community.id(), name, Set.of(), reader).stream()
                .filter(likely -> likely.score() >= SURE)
                .map(Likely::value)
                .filter(group -> group.community().equals(community.id()))
                .map(group -> shown(network, group));
    }

    private Stream<Network> others(Network.Id here) {
        return networks.all().stream()
                .filter(network -> network.published() && !network.id().equals(here));
    }

    private static StandsElsewhere shown(Network network, CommunityCard card) {
        return new StandsElsewhere(
                network,
                "/" + network.slug() + "/communities/" + card.slug(),
                card.label(),
                card.demonstration());
    }

    private static StandsElsewhere shown(Network network, GroupCard card) {
        return new StandsElsewhere(
                network,
                "/" + network.slug() + "/groups/" + card.slug(),
                card.name(),
                card.demonstration());
    }
}
