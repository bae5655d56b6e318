package org.kith.intake;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.community.Communities;
import org.kith.community.Community;
import org.kith.community.Group;
import org.kith.community.GroupContacts;
import org.kith.community.Groups;
import org.kith.community.Recorded;
import org.kith.network.Network;
import org.kith.twinning.Facts;
import org.kith.twinning.Link;
import org.kith.twinning.Links;
import org.kith.twinning.StatedStage;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes rows into the registry. What a row has made is noted beside it in the same transaction, so
 * that a job that dies and starts anew writes nothing twice.
 */
@Component
class Writing {

    private static final int BATCH = 100;

    private final Steps steps;
    private final Communities communities;
    private final Groups groups;
    private final GroupContacts contacts;
    private final Links links;
    private final Facts facts;

    Writing(
            Steps steps,
            Communities communities,
            Groups groups,
            GroupContacts contacts,
            Links links,
            Facts facts) {
        this.steps = steps;
        this.communities = communities;
        this.groups = groups;
        this.contacts = contacts;
        this.links = links;
        this.facts = facts;
    }

    Work of(Network.Id network, Import imported, Actor by) {
        return new Work() {
            @Override
            public int size() {
                return BATCH;
            }

            @Override
            public int batch(int most) {
                var rows = steps.toWrite(network, imported, most);
                for (var row : rows) {
                    var made = new Row(network, imported, by).write(row.plan(), row.join());
                    steps.written(network, imported.id(), row.number(), made);
                }
                return rows.size();
            }

            @Override
            public void giveUp() {
                for (var row : steps.toWrite(network, imported, 1)) {
                    var refused = Checked.wrong(Reason.of("refused"));
                    steps.checked(network, imported.id(), Map.of(row.number(), refused));
                }
            }
        };
    }

    /** One row on its way into the registry. */
    private final class Row {

        private final Network.Id network;
        private final Import imported;
        private final Actor by;
        private final List<Community.Id> made = new ArrayList<>();

        Row(Network.Id network, Import imported, Actor by) {
            this.network = network;
            this.imported = imported;
            this.by = by;
        }

        Made write(Plan plan, @Nullable UUID join) {
            return switch (plan) {
                case Plan.OfLink link when join != null -> join(link, new Link.Id(join));
                case Plan.OfLink link -> link(link);
                case Plan.OfCommunity community when join == null -> community(community);
                case Plan.OfGroup group when join == null -> group(group);
                case Plan.OfCommunity here -> Made.NOTHING;
                case Plan.OfGroup here -> Made.NOTHING;
            };
        }

        private Made link(Plan.OfLink plan) {
            var link =
                    Link.between(plan.kind(), recorded(plan.a()), recorded(plan.b()))
                            .named(plan.name())
                            .because(plan.reason())
                            .differentBecause(plan.differentBecause());
            return switch (links.record(network, by, link, importId())) {
                case Recorded.Added<Link> added ->
                        new Made(
                                made,
                                null,
                                added.value().id(),
                                false,
                                stated(plan, added.value().id()));
                case Recorded.AlreadyHere<Link> here ->
                        new Made(made, null, null, false, List.of());
            };
        }

        /** What the row says is added, unless the link's history says it already. */
        private Made join(Plan.OfLink plan, Link.Id link) {
            var said =
                    facts.of(network, link).stream()
                            .anyMatch(
                                    fact ->
                                            fact.stands()
                                                    && fact.stage() == plan.stage()
                                                    && (plan.on() == null
                                                            || plan.on().equals(fact.on())));
            return said || plan.stage() == null
                    ? Made.NOTHING
                    : new Made(List.of(), null, link, true, stated(plan, link));
        }

        private List<StatedStage.Id> stated(Plan.OfLink plan, Link.Id link) {
            if (plan.stage() == null) {
                return List.of();
            }
            var fact =
                    StatedStage.of(plan.stage(), plan.on(), StatedStage.Voice.COORDINATOR)
                            .shownBy(plan.evidence(), null);
            facts.state(network, by, link, fact, importId());
            return List.of(fact.id());
        }

        private Made community(Plan.OfCommunity plan) {
            var fresh = plan.community().fresh();
            var told =
                    new Community(
                            fresh.id(),
                            "",
                            fresh.place(),
                            fresh.kind(),
                            fresh.name(),
                            plan.about(),
                            plan.interests(),
                            plan.languages(),
                            List.of(),
                            plan.looking(),
                            null,
                            false);
            record(told);
            return new Made(made, null, null, false, List.of());
        }

        private Made group(Plan.OfGroup plan) {
            var community = recorded(List.of(plan.community())).getFirst();
            var group =
                    new Group(
                            Group.Id.next(),
                            "",
                            community,
                            plan.name(),
                            plan.form(),
                            plan.about(),
                            plan.website(),
                            plan.founded(),
                            List.of(),
                            List.of(),
                            plan.exchanges(),
                            null,
                            false);
            return switch (groups.record(network, by, group, importId())) {
                case Recorded.Added<Group> added -> {
                    var id = added.value().id();
                    contacts.name(network, by, id, plan.contacts(), importId());
                    yield new Made(made, id, null, false, List.of());
                }
                case Recorded.AlreadyHere<Group> here ->
                        new Made(made, null, null, false, List.of());
            };
        }

        private List<Community.Id> recorded(List<Meant> side) {
            return side.stream().map(this::recorded).toList();
        }

        private Community.Id recorded(Meant meant) {
            return meant.community() == null ? record(meant.fresh()) : meant.community();
        }

        private Community.Id record(Community community) {
            return switch (communities.record(network, by, community, importId())) {
                case Recorded.Added<Community> added -> {
                    made.add(added.value().id());
                    yield added.value().id();
                }
                case Recorded.AlreadyHere<Community> here -> here.value().id();
            };
        }

        private UUID importId() {
            return imported.id().value();
        }
    }
}
