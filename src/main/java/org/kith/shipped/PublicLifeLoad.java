package org.kith.shipped;

import org.jspecify.annotations.Nullable;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.gathering.GatheringLoad;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.network.Networks;
import org.kith.shared.LoadStep;
import org.kith.statement.StatementLoad;
import org.kith.story.StoryLoad;
import org.kith.twinning.Link;
import org.kith.twinning.Links;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** What goes on in the two demonstration networks: all of it invented, and marked so. */
@Component
class PublicLifeLoad implements LoadStep {

    private static final PublicLife FRIENDSHIP = new PublicLife("britain-palestine");
    private static final PublicLife PARTNERSHIPS = new PublicLife("partnerships");

    private final NetworkScope scope;
    private final Networks networks;
    private final Groups groups;
    private final Links links;
    private final StatementLoad statements;
    private final StoryLoad stories;
    private final GatheringLoad gatherings;

    PublicLifeLoad(
            NetworkScope scope,
            Networks networks,
            Groups groups,
            Links links,
            StatementLoad statements,
            StoryLoad stories,
            GatheringLoad gatherings) {
        this.scope = scope;
        this.networks = networks;
        this.groups = groups;
        this.links = links;
        this.statements = statements;
        this.stories = stories;
        this.gatherings = gatherings;
    }

    @Override
    public String name() {
        return "public-life";
    }

    @Override
    public String fingerprint() {
        return Table.fingerprint(
                Stream.of(FRIENDSHIP, PARTNERSHIPS)
                        .flatMap(PublicLife::tables)
                        .toArray(Table[]::new));
    }

    @Override
    public int order() {
        return 60;
    }

    /**
     * One transaction a network: what was cut off has never been. Of a network that was deleted,
     * and of groups and links that were merged or removed since, nothing is told.
     */
    @Override
    public String load() {
        var today = LocalDate.now(ZoneOffset.UTC);
        var written =
                Stream.of(FRIENDSHIP, PARTNERSHIPS)
                        .mapToInt(
                                life ->
                                        networks.find(life.network())
                                                .map(
                                                        network ->
                                                                scope.in(
                                                                        network.id(),
                                                                        db ->
                                                                                load(
                                                                                        network,
                                                                                        life,
                                                                                        today)))
                                                .orElse(0))
                        .sum();
        return written + " statements, stories and gatherings of two demonstration networks";
    }

    private boolean isHere(Network network, Group.Id group, Link.@Nullable Id link) {
        return groups.find(network.id(), group).isPresent()
                && (link == null || links.find(network.id(), link).isPresent());
    }

    int load(Network network, PublicLife life, LocalDate today) {
        return statements.load(
                        network.id(),
                        life.statements(today).stream()
                                .filter(one -> isHere(network, one.group(), one.link()))
                                .toList())
                + stories.load(
                        network.id(),
                        life.stories().stream()
                                .filter(one -> isHere(network, one.group(), one.link()))
                                .toList())
                + gatherings.load(network.id(), life.gatherings(today));
    }
}
