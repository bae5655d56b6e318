package org.kith.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Circle;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.community.Communities;
import org.kith.community.Community;
import org.kith.community.Group;
import org.kith.community.GroupContact;
import org.kith.community.GroupContacts;
import org.kith.community.Groups;
import org.kith.community.History;
import org.kith.community.Merge;
import org.kith.community.MergeRefused;
import org.kith.community.Merges;
import org.kith.community.Merging;
import org.kith.community.NamedPeople;
import org.kith.community.NotTheSame;
import org.kith.community.Recorded;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.kith.shared.PartialDate;
import org.kith.twinning.Carriers;
import org.kith.twinning.Facts;
import org.kith.twinning.Link;
import org.kith.twinning.LinkMerging;
import org.kith.twinning.Links;
import org.kith.twinning.Sides;
import org.kith.twinning.StatedStage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two records become one, and two again. It stands in the highest room that follows merges, for it
 * looks at all that hangs on a record.
 */
@KithTest
class MergingTest {

    /** All that a merge may touch, as the database knows it. */
    private static final String FOLLOWED =
            """
            select tgrelid::regclass::text from pg_trigger where tgname = 'remember_merge' order by 1
            """;

    private final TestNetworks tests;
    private final Friends friends;
    private final NetworkScope scope;
    private final Communities communities;
    private final Groups groups;
    private final Links links;
    private final LinkMerging linkMerging;
    private final Facts facts;
    private final Carriers carriers;
    private final Merging merging;
    private final Merges merges;
    private final NotTheSame notTheSame;
    private final Asking asking;
    private final History history;
    private final GroupContacts contacts;
    private final NamedPeople named;

    private Network network;
    private Person person;
    private Actor actor;
    private Community camden;
    private Community abuDis;
    private Community abuDeis;
    private Group camdens;

    MergingTest(
            TestNetworks tests,
            Friends friends,
            NetworkScope scope,
            Communities communities,
            Groups groups,
            Links links,
            LinkMerging linkMerging,
            Facts facts,
            Carriers carriers,
            Merging merging,
            Merges merges,
            NotTheSame notTheSame,
            Asking asking,
            History history,
            GroupContacts contacts,
            NamedPeople named) {
        this.tests = tests;
        this.friends = friends;
        this.scope = scope;
        this.communities = communities;
        this.groups = groups;
        this.links = links;
        this.linkMerging = linkMerging;
        this.facts = facts;
        this.carriers = carriers;
        this.merging = merging;
        this.merges = merges;
        this.notTheSame = notTheSame;
        this.asking = asking;
        this.history = history;
        this.contacts = contacts;
        this.named = named;
        begin();
    }

    @BeforeEach
    final void begin() {
        network = tests.unpublished();
        person = friends.person(network, Role.COORDINATOR);
        actor = friends.actor(network, person);
        camden = friends.community(network, "Camden");
        abuDis = friends.community(network, "Abu Dis");
        abuDeis = friends.community(network, "Abu Deis");
        camdens = friends.group(network, camden, "Friends in Camden", person.mail());
    }

    @Test
    void
            everything_that_hung_on_the_one_hangs_on_the_other_and_both_are_there_again_after_undoing() {
        var theirs = friends.group(network, abuDis, "Friends of Camden", "huda@example.org");
        var again = friends.group(network, abuDeis, "Friends of Camden", "sami@example.org");
        friends.group(network, abuDeis, "Women of Abu Dis", null);
        var one = link(abuDis, camden);
        var other = link(camden, abuDeis);
        var leeds = friends.community(network, "Leeds");
        var third = link(abuDeis, leeds);
        facts.state(network.id(), actor, other.id(), said(StatedStage.Voice.A, "2005"), null);
        carriers.carry(network.id(), actor, one.id(), Sides.Side.B, camdens.id());
        carriers.carry(network.id(), actor, other.id(), Sides.Side.A, camdens.id());
        carriers.carry(network.id(), actor, other.id(), Sides.Side.B, again.id());
        asking.ask(network, actor, camdens, friends.community(network, "Bath").id(), null, "Hello");
        notTheSame.remember(
                network.id(), actor, "community", abuDeis.id().value(), leeds.id().value(), "far");
        var before = everything();

        merging.communities(network.id(), actor, abuDis, abuDeis, "Abu Deis");

        assertThat(communities.find(network.id(), abuDeis.id())).isEmpty();
        assertThat(communities.find(network.id(), abuDeis.slug()))
                .get()
                .extracting(Community::id)
                .isEqualTo(abuDis.id());
        assertThat(groups.of(network.id(), abuDis.id()))
                .extracting(Group::name)
                .containsExactly("Friends of Camden", "Women of Abu Dis");
        assertThat(groups.find(network.id(), again.slug())).get().isEqualTo(theirs);
        assertThat(links.of(network.id(), abuDis.id()))
                .containsExactlyInAnyOrder(one.id(), third.id());
        assertThat(links.find(network.id(), other.slug()))
                .get()
                .extracting(Link::id)
                .isEqualTo(one.id());
        assertThat(facts.of(network.id(), one.id()))
                .singleElement()
                .satisfies(fact -> assertThat(fact.saidBy()).isEqualTo(StatedStage.Voice.B));
        assertThat(carriers.of(network.id(), one.id()))
                .filteredOn(carrier -> carrier.group() != null)
                .extracting(carrier -> carrier.side() + " " + carrier.group())
                .containsExactlyInAnyOrder("B " + camdens.id(), "A " + theirs.id());
        assertThat(count(abuDis)).isEqualTo(2);
        assertThat(count(camden)).isEqualTo(1);
        assertThat(notTheSame.as(network.id(), "community", abuDis.id().value()))
                .containsExactly(leeds.id().value());
        assertThat(found("abu deis")).containsExactly(abuDis.id());

        assertThat(merging.undo(network.id(), actor, last())).contains(0);

        assertThat(everything()).isEqualTo(before);
        assertThat(merging.undo(network.id(), actor, last())).isEmpty();
    }

    @Test
    void what_was_changed_since_stays_when_a_merge_is_undone() {
        var link = link(abuDeis, camden);
        merging.communities(network.id(), actor, abuDis, abuDeis, "Abu Deis");
        facts.state(network.id(), actor, link.id(), said(StatedStage.Voice.BOTH, "2019"), null);
        link(abuDis, friends.community(network, "Leeds"));

        assertThat(merging.undo(network.id(), actor, last())).get().isNotEqualTo(0);

        assertThat(links.of(network.id(), abuDeis.id())).containsExactly(link.id());
        assertThat(facts.of(network.id(), link.id())).hasSize(1);
        assertThat(count(abuDis)).isEqualTo(1);
        assertThat(count(abuDeis)).isEqualTo(1);
        assertThat(count(camden)).isEqualTo(1);
    }

    @Test
    void the_later_of_two_merges_is_undone_first() {
        merging.communities(network.id(), actor, abuDis, abuDeis, "Abu Deis");
        var first = last();
        var now = communities.find(network.id(), abuDis.id()).orElseThrow();
        merging.communities(network.id(), actor, camden, now, "Abu Dis");
        assertThatThrownBy(() -> merging.undo(network.id(), actor, first))
                .isInstanceOf(MergeRefused.class)
                .hasMessage("community.merge.refused.later");
        merging.undo(network.id(), actor, last());
        assertThat(merging.undo(network.id(), actor, first)).contains(0);
        assertThat(communities.find(network.id(), abuDeis.id())).isPresent();
    }

    @Test
    void of_two_merges_into_one_record_the_later_is_undone_first() {
        var abuDees = friends.community(network, "Abu Dees");
        var link = link(abuDeis, camden);
        link(abuDees, camden);
        var before = everything();
        merging.communities(network.id(), actor, abuDis, abuDeis, "Abu Deis");
        var first = last();
        merging.communities(network.id(), actor, abuDis, abuDees, "Abu Dees");
        assertThatThrownBy(() -> merging.undo(network.id(), actor, first))
                .hasMessage("community.merge.refused.later");
        assertThat(merging.undo(network.id(), actor, last())).contains(0);
        assertThat(links.of(network.id(), abuDis.id())).containsExactly(link.id());
        assertThat(merging.undo(network.id(), actor, first)).contains(0);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_merge_on_the_other_side_stands_when_the_first_is_undone() {
        var link = link(abuDeis, camden);
        var kamden = friends.community(network, "Kamden");
        merging.communities(network.id(), actor, abuDis, abuDeis, "Abu Deis");
        var first = last();
        merging.communities(network.id(), actor, kamden, camden, "Camden");
        assertThat(merging.undo(network.id(), actor, first)).isPresent();
        var again = Link.between(Link.Kind.TWINNING, List.of(kamden.id()), List.of(abuDeis.id()));
        var recorded = links.record(network.id(), actor, again, null);
        assertThat(recorded).isInstanceOf(Recorded.AlreadyHere.class);
        assertThat(kept(recorded).id()).isEqualTo(link.id());
    }

    @Test
    void what_happened_to_a_link_that_followed_its_community_stands_with_the_one_it_became() {
        var one = link(abuDis, camden);
        link(abuDeis, camden);
        merging.communities(network.id(), actor, abuDis, abuDeis, "Abu Deis");
        assertThat(history.of(network.id(), one.id().value(), actor))
                .extracting(History.Line::action)
                .containsExactly("merged", "recorded", "recorded");
        assertThat(merges.lately(network.id())).hasSize(1);
    }

    @Test
    void of_two_who_merge_the_same_two_at_one_moment_one_does() throws Exception {
        var refused = new java.util.concurrent.ConcurrentLinkedQueue<String>();
        try (var both = java.util.concurrent.Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 2; i++) {
                both.submit(
                        () -> {
                            try {
                                merging.communities(
                                        network.id(), actor, abuDis, abuDeis, "Abu Deis");
                            } catch (MergeRefused second) {
                                refused.add(second.key());
                            }
                        });
            }
        }
        assertThat(refused).containsExactly("community.merge.refused.over");
        assertThat(merges.lately(network.id())).hasSize(1);
    }

    @Test
    void who_is_linked_or_introduced_to_each_other_is_not_one() {
        var link = link(abuDis, abuDeis);
        assertThatThrownBy(
                        () -> merging.communities(network.id(), actor, abuDis, abuDeis, "Abu Deis"))
                .hasMessage("twinning.merge.refused.linked");
        asking.ask(network, actor, camdens, abuDis.id(), null, "Hello");
        assertThatThrownBy(
                        () -> merging.communities(network.id(), actor, camden, abuDis, "Abu Dis"))
                .hasMessage("introduction.merge.refused.introduced");
        assertThat(links.of(network.id(), abuDeis.id())).containsExactly(link.id());
        assertThat(merges.lately(network.id())).isEmpty();
    }

    @Test
    void a_name_taken_again_since_is_told_and_nothing_is_lost() {
        merging.communities(network.id(), actor, abuDis, abuDeis, "Abu Deis");
        var there =
                new Community(
                        Community.Id.next(),
                        "",
                        abuDeis.place(),
                        abuDeis.kind(),
                        null,
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        null,
                        true);
        communities.record(network.id(), actor, there, null);
        var before = everything();
        assertThatThrownBy(() -> merging.undo(network.id(), actor, last()))
                .hasMessage("community.merge.refused.taken");
        assertThat(everything()).isEqualTo(before);
        assertThat(last().undoneAt()).isNull();
    }

    @Test
    void two_links_of_one_relation_become_one_with_all_communities_and_facts() {
        var one = link(abuDis, camden);
        var other =
                kept(
                        links.record(
                                network.id(),
                                actor,
                                Link.between(
                                        Link.Kind.CLUSTER_PARTNERSHIP,
                                        List.of(camden.id()),
                                        List.of(abuDis.id(), abuDeis.id())),
                                null));
        facts.state(network.id(), actor, one.id(), said(StatedStage.Voice.A, "2001"), null);
        facts.state(network.id(), actor, other.id(), said(StatedStage.Voice.A, "2005"), null);
        var before = everything();
        linkMerging.links(network.id(), actor, one, other, "Cluster");
        var now = links.find(network.id(), one.id()).orElseThrow();
        assertThat(now.sides().a()).containsExactlyInAnyOrder(abuDis.id(), abuDeis.id());
        assertThat(now.sides().b()).containsExactly(camden.id());
        assertThat(facts.of(network.id(), one.id()))
                .extracting(StatedStage::saidBy)
                .containsExactlyInAnyOrder(StatedStage.Voice.A, StatedStage.Voice.B);
        assertThat(count(abuDeis)).isEqualTo(1);
        merging.undo(network.id(), actor, last());
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_group_stays_with_its_contacts_and_whom_it_represents() {
        var one = friends.group(network, abuDis, "CADFA", "huda@example.org");
        var other =
                friends.group(
                        network,
                        abuDis,
                        "Camden Abu Dis Friendship Association",
                        "huda@example.org");
        var elsewhere = friends.group(network, abuDeis, "CADFA", null);
        asking.ask(network, actor, camdens, abuDis.id(), other.id(), "Hello");
        var before = everything();
        merging.groups(network.id(), actor, one, other);
        assertThat(groups.of(network.id(), abuDis.id()))
                .extracting(Group::id)
                .containsExactly(one.id());
        assertThat(groups.find(network.id(), other.slug()))
                .get()
                .extracting(Group::id)
                .isEqualTo(one.id());
        assertThatThrownBy(() -> merging.groups(network.id(), actor, one, elsewhere))
                .hasMessage("community.merge.refused.communities_first");
        merging.undo(network.id(), actor, last());
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whom_both_groups_name_is_seen_by_no_more_than_either_let_until_it_is_undone() {
        var one = friends.group(network, abuDis, "CADFA", null);
        var other = friends.group(network, abuDis, "Camden Abu Dis Friendship Association", null);
        name(one, Circle.EVERYBODY, Circle.OWN, Circle.MEMBERS);
        name(other, Circle.MEMBERS, Circle.MEMBERS, Circle.REPRESENTATIVES);
        merging.groups(network.id(), actor, one, other);
        assertThat(seen(one))
                .containsExactly(
                        new GroupContact.Seen(Circle.MEMBERS, Circle.OWN, Circle.REPRESENTATIVES));
        merging.undo(network.id(), actor, last());
        assertThat(seen(one))
                .containsExactly(
                        new GroupContact.Seen(Circle.EVERYBODY, Circle.OWN, Circle.MEMBERS));
        assertThat(seen(other))
                .containsExactly(
                        new GroupContact.Seen(
                                Circle.MEMBERS, Circle.MEMBERS, Circle.REPRESENTATIVES));
    }

    @Test
    void what_was_kept_for_named_people_is_seen_by_those_alone_whom_both_had_named() {
        var one = friends.group(network, abuDis, "CADFA", null);
        var other = friends.group(network, abuDis, "Camden Abu Dis Friendship Association", null);
        name(other, Circle.NAMED, Circle.NAMED, Circle.NAMED);
        named.name(network.id(), actor, one.id(), List.of("a@example.org", "b@example.org"));
        named.name(network.id(), actor, other.id(), List.of("b@example.org", "c@example.org"));
        merging.groups(network.id(), actor, one, other);
        assertThat(named.of(network.id(), one.id())).containsExactly("b@example.org");
        merging.undo(network.id(), actor, last());
        assertThat(named.of(network.id(), one.id()))
                .containsExactly("a@example.org", "b@example.org");
        assertThat(named.of(network.id(), other.id()))
                .containsExactly("b@example.org", "c@example.org");
    }

    private void name(Group group, Circle name, Circle mail, Circle phone) {
        contacts.name(
                network.id(),
                actor,
                group.id(),
                List.of(
                        new GroupContact(
                                "Huda",
                                null,
                                "huda@example.org",
                                "123",
                                new GroupContact.Seen(name, mail, phone))));
    }

    private List<GroupContact.Seen> seen(Group group) {
        return contacts.of(network.id(), group.id()).stream().map(GroupContact::seen).toList();
    }

    private Merge last() {
        return merges.lately(network.id()).getFirst();
    }

    private Link link(Community a, Community b) {
        return kept(
                links.record(
                        network.id(),
                        actor,
                        Link.between(Link.Kind.TWINNING, List.of(a.id()), List.of(b.id())),
                        null));
    }

    private static Link kept(Recorded<Link> recorded) {
        return switch (recorded) {
            case Recorded.Added<Link>(Link added) -> added;
            case Recorded.AlreadyHere<Link>(Link here) -> here;
        };
    }

    private static StatedStage said(StatedStage.Voice voice, String year) {
        return StatedStage.of(Link.Stage.SIGNING, PartialDate.parse(year).orElseThrow(), voice);
    }

    private int count(Community community) {
        return communities
                .cards(network.id(), List.of(community.id()), Language.EN)
                .values()
                .iterator()
                .next()
                .links();
    }

    private List<Community.Id> found(String words) {
        return communities
                .list(
                        network.id(),
                        org.kith.community.CommunityFilter.called(words),
                        Language.EN,
                        1)
                .items()
                .stream()
                .map(org.kith.community.CommunityCard::id)
                .toList();
    }

    /** Every row of the network in every table that follows merges. */
    private Map<String, List<String>> everything() {
        return scope.in(
                network.id(),
                db -> {
                    var all = new TreeMap<String, List<String>>();
                    for (String table : db.sql(FOLLOWED).query(String.class).list()) {
                        var rows =
                                "select to_jsonb(t)::text from "
                                        + table
                                        + " t where network_id = :network order by 1";
                        all.put(
                                table,
                                db.sql(rows)
                                        .param("network", network.id().value())
                                        .query(String.class)
                                        .list());
                    }
                    assertThat(all).hasSizeGreaterThan(10);
                    return all;
                });
    }
}
