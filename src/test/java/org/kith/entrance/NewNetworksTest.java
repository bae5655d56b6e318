package org.kith.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.account.Actor;
import org.kith.account.Members;
import org.kith.account.People;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.entrance.NewNetworks.Outcome.Refused;
import org.kith.entrance.NewNetworks.Outcome.Started;
import org.kith.network.Networks;
import org.kith.shared.Language;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.util.UUID;
import java.util.stream.Collectors;

@KithTest
class NewNetworksTest {

    private final NewNetworks newNetworks;
    private final Networks networks;
    private final Members members;
    private final Person person;
    private final Actor operator;
    private final RequestMappingHandlerMapping routes;

    NewNetworksTest(
            NewNetworks newNetworks,
            Networks networks,
            Members members,
            People people,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        this.newNetworks = newNetworks;
        this.networks = networks;
        this.members = members;
        this.routes = routes;
        this.person =
                people.add(
                        new Person(
                                Person.Id.next(),
                                "Rowan",
                                word() + "@example.org",
                                Language.EN,
                                false));
        this.operator = new Actor(person.id(), person.name(), Role.OPERATOR);
    }

    @Test
    void who_starts_a_network_is_its_coordinator() {
        var started = (Started) newNetworks.start(operator, form("Friends of " + word(), ""));
        assertThat(networks.find(started.network().slug())).contains(started.network());
        assertThat(members.roleOf(started.network().id(), person)).isEqualTo(Role.COORDINATOR);
    }

    @Test
    void an_address_is_made_from_a_name_in_any_script_and_cut_between_words() {
        assertThat(NetworkAddress.of("", "أصدقاء أبو ديس")).matches("[a-z0-9][a-z0-9-]{1,39}");
        assertThat(NetworkAddress.of("", "The Friends of Towns and Villages in the Five Valleys"))
                .isEqualTo("the-friends-of-towns-and-villages-in-the");
        assertThat(NetworkAddress.of(" Abu-Dis ", "anything")).isEqualTo("abu-dis");
    }

    @Test
    void an_address_that_is_taken_is_refused_and_says_so() {
        var slug = word();
        newNetworks.start(operator, form("First", slug));
        assertThat(newNetworks.start(operator, form("Second", slug)))
                .isEqualTo(refused("slug", "entrance.network.slug.taken", 40));
    }

    @Test
    void a_name_that_tricks_the_eye_is_refused_with_its_reason() {
        assertThat(newNetworks.start(operator, form("Bethl\u0435hem", word())))
                .isEqualTo(refused("name", "entrance.text.mixed_script_lookalike", 120));
        assertThat(newNetworks.start(operator, form("x".repeat(121), word())))
                .isEqualTo(refused("name", "entrance.text.too_long", 120));
    }

    @Test
    void no_network_takes_the_address_of_a_page_of_ours() {
        var ours =
                routes.getHandlerMethods().entrySet().stream()
                        .filter(
                                route ->
                                        route.getValue()
                                                .getBeanType()
                                                .getName()
                                                .startsWith("org.kith."))
                        .flatMap(route -> route.getKey().getPatternValues().stream())
                        .map(pattern -> pattern.split("/", -1))
                        .filter(parts -> parts.length > 1 && parts[1].matches("[a-z0-9-]{2,40}"))
                        .map(parts -> parts[1])
                        .collect(Collectors.toSet());
        assertThat(NetworkAddress.RESERVED).containsAll(ours);
    }

    private static NetworkForm form(String name, String slug) {
        return new NetworkForm(name, slug, "", "en", true);
    }

    private static Refused refused(String field, String key, int limit) {
        return new Refused(java.util.Map.of(field, new Wrong(key, limit)));
    }

    private static String word() {
        return "t" + UUID.randomUUID().toString().substring(0, 13);
    }
}
