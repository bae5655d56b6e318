package org.kith.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Circle;
import org.kith.account.Held;
import org.kith.account.Office;
import org.kith.account.Offices;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.account.ShownNames;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.pages.Browser;
import org.kith.pages.Seen;
import org.kith.place.Place;
import org.kith.shared.Language;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What of a person stands on a page is what they, or their group, let this reader see. */
@KithTest
class WhoSeesWhatTest {

    private final Browser browser;
    private final TestNetworks tests;
    private final Registry registry;
    private final Communities communities;
    private final Groups groups;
    private final GroupContacts contacts;
    private final ShownNames names;
    private final Offices offices;
    private final NetworkScope scope;
    private final NamedPeople people;

    WhoSeesWhatTest(
            Browser browser,
            TestNetworks tests,
            Registry registry,
            Communities communities,
            Groups groups,
            GroupContacts contacts,
            ShownNames names,
            Offices offices,
            NetworkScope scope,
            NamedPeople people) {
        this.browser = browser;
        this.tests = tests;
        this.registry = registry;
        this.communities = communities;
        this.groups = groups;
        this.contacts = contacts;
        this.names = names;
        this.offices = offices;
        this.scope = scope;
        this.people = people;
    }

    @Test
    void each_field_of_a_contact_is_seen_within_its_circle_and_not_beyond() {
        var network = tests.published();
        var group = group(network, Community.Kind.VILLAGE);
        var own = tests.join(network, Role.REPRESENTATIVE);
        named(
                network,
                group,
                contact("Open", Circle.EVERYBODY, Circle.MEMBERS, Circle.OWN),
                contact("Usual", Circle.REPRESENTATIVES, Circle.EVERYBODY, Circle.OWN),
                new GroupContact(
                        "Own",
                        null,
                        own.mail(),
                        null,
                        new GroupContact.Seen(Circle.OWN, Circle.EVERYBODY, Circle.EVERYBODY)));
        assertThat(visited(network, group)).containsExactly("Open");
        assertThat(seen(network, group, Role.READER)).containsExactly("Open", "open@test.kith");
        assertThat(seen(network, group, Role.REPRESENTATIVE))
                .containsExactly("Open", "open@test.kith", "Usual", "usual@test.kith");
        var all =
                List.of(
                        "Open",
                        "open@test.kith",
                        "+1 Open",
                        "Usual",
                        "usual@test.kith",
                        "+1 Usual",
                        "Own",
                        own.mail());
        assertThat(seen(network, group, Role.COORDINATOR)).isEqualTo(all);
        assertThat(seen(network, group, own)).isEqualTo(all);
        assertThat(seen(network, group, tests.join(tests.published(), Role.COORDINATOR)))
                .containsExactly("Open");
    }

    @Test
    void whom_a_group_has_named_sees_what_is_for_them_as_long_as_they_belong() {
        var network = tests.published();
        var group = group(network, Community.Kind.VILLAGE);
        named(
                network,
                group,
                contact("Close", Circle.NAMED, Circle.NAMED, Circle.OWN),
                contact("Own", Circle.OWN, Circle.OWN, Circle.OWN));
        var friend = tests.join(network, Role.READER);
        var outside = tests.join(tests.published(), Role.COORDINATOR);
        people.name(network.id(), Actor.KITH, group.id(), List.of(friend.mail(), outside.mail()));
        assertThat(seen(network, group, friend)).containsExactly("Close", "close@test.kith");
        assertThat(seen(network, group, Role.REPRESENTATIVE)).isEmpty();
        assertThat(seen(network, group, outside)).isEmpty();
        people.name(network.id(), Actor.KITH, group.id(), List.of());
        assertThat(seen(network, group, friend)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void a_group_names_people_on_its_page_and_loses_nothing_typed(Language language) {
        var network = tests.published();
        var group = group(network, Community.Kind.VILLAGE);
        var coordinator = tests.join(network, Role.COORDINATOR);
        try (var context = browser.open(language, tests.signIn(coordinator))) {
            var page = context.newPage();
            page.navigate("/" + network.slug() + "/groups/" + group.slug() + "/edit");
            page.fill("#contact1_name", "Huda");
            page.selectOption("#contact1_name_for", "named");
            page.fill("#named", "sami@test.kith\nsami");
            page.locator("main form .actions button").last().click();
            assertThat(page.locator("#named-error").innerText()).isNotBlank();
            assertThat(page.inputValue("#named")).isEqualTo("sami@test.kith\nsami");
            assertThat(page.inputValue("#contact1_name_for")).isEqualTo("named");
            Seen.onPhoneAndDesk(page, "group-named", language);
            page.fill("#named", "sami@test.kith");
            page.locator("main form .actions button").last().click();
        }
        assertThat(people.of(network.id(), group.id())).containsExactly("sami@test.kith");
    }

    @Test
    void named_people_are_typed_one_a_line_and_a_form_that_does_not_ask_keeps_them() {
        assertThat(named("huda@example.org\n\n Sami@example.org "))
                .contains(List.of("huda@example.org", "sami@example.org"));
        assertThat(named("")).contains(List.of());
        assertThat(named("huda@example.org\nhuda")).isEmpty();
        assertThat(
                        named(
                                IntStream.rangeClosed(0, NamedPeople.MOST)
                                        .mapToObj(i -> i + "@example.org")
                                        .collect(Collectors.joining("\n"))))
                .isEmpty();
        var typed = Map.of("name", List.of("Friends"), "form", List.of("youth_group"));
        assertThat(read(new Answers(typed)))
                .hasValueSatisfying(filled -> assertThat(filled.named()).isEmpty());
    }

    private static Optional<List<String>> named(String typed) {
        var answers =
                new Answers(
                        Map.of(
                                "name",
                                List.of("Friends"),
                                "form",
                                List.of("youth_group"),
                                "named",
                                List.of(typed)));
        return read(answers).flatMap(GroupForm.Filled::named);
    }

    private static Optional<GroupForm.Filled> read(Answers answers) {
        return GroupForm.read(answers, Group.Id.next(), Community.Id.next(), null);
    }

    @Test
    void whom_to_turn_to_in_a_camp_nobody_outside_sees() {
        var network = tests.published();
        var group = group(network, Community.Kind.REFUGEE_CAMP);
        named(
                network,
                group,
                contact("Open", Circle.EVERYBODY, Circle.EVERYBODY, Circle.EVERYBODY));
        assertThat(visited(network, group)).isEmpty();
        assertThat(seen(network, group, Role.READER))
                .containsExactly("Open", "open@test.kith", "+1 Open");
    }

    @Test
    void a_school_in_a_camp_is_in_the_camp_and_no_later_change_widens_what_was_chosen() {
        var network = tests.published();
        var camp = registry.place("Far'a", "الفارعة", "PS", 8000, Place.Kind.CAMP);
        var school = group(network, Community.Kind.SCHOOL, camp, Actor.KITH);
        named(
                network,
                school,
                contact("Open", Circle.EVERYBODY, Circle.EVERYBODY, Circle.EVERYBODY));
        assertThat(visited(network, school)).isEmpty();
        assertThat(contacts.of(network.id(), school.id()))
                .extracting(one -> one.seen().mail())
                .containsExactly(Circle.MEMBERS);
    }

    @Test
    void a_form_that_does_not_say_it_changes_no_circle() {
        var own = contact("Own", Circle.OWN, Circle.OWN, Circle.OWN);
        var typed = Map.of("contact1_name", List.of("Own"), "contact1_mail_for", List.of("own"));
        var kept = GroupForm.keepingCircles(typed, List.of(own));
        assertThat(kept.raw("contact1_name_for")).isEqualTo("own");
        var wider = Map.of("contact1_name_for", List.of("members"));
        assertThat(GroupForm.keepingCircles(wider, List.of(own)).raw("contact1_name_for"))
                .isEqualTo("members");
    }

    @Test
    void who_moves_up_in_a_form_that_does_not_say_it_keeps_their_circle() {
        var first = contact("First", Circle.EVERYBODY, Circle.EVERYBODY, Circle.EVERYBODY);
        var second = contact("Second", Circle.OWN, Circle.OWN, Circle.OWN);
        var typed =
                Map.of(
                        "contact1_name",
                        List.of("second"),
                        "contact2_name",
                        List.of("Renamed"),
                        "contact3_name",
                        List.of("New"));
        var kept = GroupForm.keepingCircles(typed, List.of(first, second));
        assertThat(kept.raw("contact1_name_for")).isEqualTo("own");
        assertThat(kept.raw("contact2_name_for")).isEqualTo("own");
        assertThat(kept.raw("contact3_name_for")).isEmpty();
    }

    @Test
    void a_community_that_becomes_a_camp_closes_what_was_open() {
        var network = tests.published();
        var group = group(network, Community.Kind.REFUGEE_CAMP);
        named(
                network,
                group,
                contact("Open", Circle.EVERYBODY, Circle.EVERYBODY, Circle.EVERYBODY));
        scope.in(
                network.id(),
                db ->
                        db.sql(
                                        """
                                        update group_contact set name_for = 'everybody', mail_for = 'everybody'
                                        where network_id = :network and group_id = :group
                                        """)
                                .param("network", network.id().value())
                                .param("group", group.id().value())
                                .update());
        assertThat(visited(network, group)).isEmpty();
        assertThat(contacts.of(network.id(), group.id()))
                .extracting(one -> one.seen().name(), one -> one.seen().mail())
                .containsExactly(tuple(Circle.MEMBERS, Circle.MEMBERS));
    }

    @Test
    void who_is_new_in_a_group_is_seen_by_no_more_than_its_others() {
        var group =
                List.of(
                        contact("One", Circle.EVERYBODY, Circle.OWN, Circle.EVERYBODY),
                        contact("Two", Circle.MEMBERS, Circle.MEMBERS, Circle.MEMBERS));
        assertThat(GroupContact.Seen.asIn(group))
                .isEqualTo(
                        new GroupContact.Seen(
                                Circle.REPRESENTATIVES, Circle.OWN, Circle.REPRESENTATIVES));
    }

    @Test
    void a_choice_holds_for_offices_that_come_later() {
        var network = tests.published();
        var person = tests.join(network, Role.READER);
        var actor = new Actor(person.id(), person.name(), Role.READER);
        names.choose(network.id(), actor, Circle.OWN);
        offices.appoint(network.id(), Actor.KITH, person.id(), Office.CHAIR, null);
        offices.endAll(network.id(), Actor.KITH, person.id(), Held.How.REMOVED, "Because");
        offices.appoint(network.id(), Actor.KITH, person.id(), Office.MEMBER, null);
        List<String> circles =
                scope.in(
                        network.id(),
                        db ->
                                db.sql(
                                                """
                                                select distinct name_for from membership
                                                where network_id = :network and person_id = :person
                                                """)
                                        .param("network", network.id().value())
                                        .param("person", person.id().value())
                                        .query((row, n) -> row.getString(1))
                                        .list());
        assertThat(circles).containsExactly("own");
    }

    @Test
    void who_did_what_is_for_members_unless_they_say_otherwise() {
        var network = tests.published();
        var person = tests.join(network, Role.REPRESENTATIVE);
        var actor = new Actor(person.id(), "Mariam of Abu Dis", Role.REPRESENTATIVE);
        var group = group(network, Community.Kind.VILLAGE, actor);
        var history = "/groups/" + group.slug() + "/history";
        assertThat(text(network, history, null))
                .contains("Somebody of the network")
                .doesNotContain("Mariam");
        assertThat(text(network, history, tests.join(network, Role.READER))).contains("Mariam");
        names.choose(network.id(), actor, Circle.OWN);
        assertThat(text(network, history, tests.join(network, Role.REPRESENTATIVE)))
                .doesNotContain("Mariam");
        assertThat(text(network, history, person)).contains("Mariam");
        assertThat(text(network, history, tests.join(network, Role.COORDINATOR)))
                .contains("Mariam");
        names.choose(network.id(), actor, Circle.EVERYBODY);
        assertThat(text(network, history, null)).contains("Mariam");
    }

    @Test
    void the_choice_is_made_under_my_networks_and_for_that_network_alone() {
        var network = tests.published();
        var other = tests.published();
        var person = tests.join(network, Role.READER);
        try (var context = browser.openWithoutScripts(Language.AR, tests.signIn(person))) {
            var page = context.newPage();
            page.navigate("/me/networks");
            page.selectOption("select[name=circle]", "own");
            page.locator("form[action$='/my-name'] button").click();
            assertThat(page.locator("select[name=circle]").inputValue()).isEqualTo("own");
        }
        assertThat(names.of(network.id(), person.id())).isEqualTo(Circle.OWN);
        assertThat(names.of(other.id(), person.id())).isEqualTo(Circle.MEMBERS);
    }

    private List<String> visited(Network network, Group group) {
        return seen(network, group, (Person) null);
    }

    private List<String> seen(Network network, Group group, Role role) {
        return seen(network, group, tests.join(network, role));
    }

    /** The words of all contacts that stand on the page, in their order. */
    private List<String> seen(Network network, Group group, @Nullable Person reader) {
        try (var context =
                browser.openWithoutScripts(
                        Language.EN, reader == null ? null : tests.signIn(reader))) {
            var page = context.newPage();
            page.navigate("/" + network.slug() + "/groups/" + group.slug());
            return page.locator("article.card :is(h3, a)").allInnerTexts();
        }
    }

    private String text(Network network, String path, @Nullable Person reader) {
        try (var context =
                browser.openWithoutScripts(
                        Language.EN, reader == null ? null : tests.signIn(reader))) {
            var page = context.newPage();
            page.navigate("/" + network.slug() + path);
            return page.locator("main").innerText();
        }
    }

    private static GroupContact contact(String name, Circle named, Circle mail, Circle phone) {
        return new GroupContact(
                name,
                null,
                name.toLowerCase(Locale.ROOT) + "@test.kith",
                "+1 " + name,
                new GroupContact.Seen(named, mail, phone));
    }

    private void named(Network network, Group group, GroupContact... named) {
        contacts.name(network.id(), Actor.KITH, group.id(), List.of(named));
    }

    private Group group(Network network, Community.Kind kind) {
        return group(network, kind, Actor.KITH);
    }

    private Group group(Network network, Community.Kind kind, Actor actor) {
        return group(network, kind, registry.place("Jayyous", "جيوس", "PS", 3000), actor);
    }

    private Group group(Network network, Community.Kind kind, Place.Id place, Actor actor) {
        var community =
                new Community(
                        Community.Id.next(),
                        "",
                        place,
                        kind,
                        null,
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        null,
                        true);
        communities.record(network.id(), Actor.KITH, community, null);
        var group = Registry.group(community.id(), "Friends in Jayyous");
        groups.record(network.id(), actor, group, null);
        return groups.find(network.id(), group.id()).orElseThrow();
    }
}
