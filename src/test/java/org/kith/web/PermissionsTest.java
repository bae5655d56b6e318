package org.kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.web.Permission.Relation;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/**
 * Every cell of route × role × relation is asked for over HTTP and held against what the route
 * declares, and so is {@code docs/permissions.md}; {@code -Dkith.permissions=write} writes it anew.
 */
@KithTest
class PermissionsTest {

    /** Each request adds people to a network, and its pages grow with them. */
    private static final int IN_ONE_NETWORK = 40;

    private static final Path PAGE = Path.of("docs", "permissions.md");
    private static final boolean WRITE = "write".equals(System.getProperty("kith.permissions"));

    private static final List<Relation> NOBODY = List.of();

    private final RequestMappingHandlerMapping mapping;
    private final List<Owning> owners;
    private final TestNetworks tests;
    private final Scenes scenes;
    private final Http http;

    PermissionsTest(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            List<Owning> owners,
            TestNetworks tests,
            Scenes scenes,
            @Value("${local.server.port}") int port) {
        this.mapping = mapping;
        this.owners = owners;
        this.tests = tests;
        this.scenes = scenes;
        this.http = new Http(port);
    }

    /** Else each test would ask the networks of all before it, too. */
    @AfterEach
    void hide() {
        tests.hideAll();
    }

    @Test
    void the_page_of_permissions_says_what_the_code_does() throws IOException {
        var known = new HashMap<Class<?>, Owning>();
        owners.forEach(owner -> known.put(owner.getClass(), owner));
        var page = new Matrix(permissions(), known).page();
        if (WRITE) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("./mvnw test -Dtest=PermissionsTest -Dkith.permissions=write mends it")
                .isEqualTo(page);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void every_cell_answers_as_its_route_declares(Role role) {
        var permissions = permissions();
        var wrong = new ArrayList<String>();
        for (int from = 0; from < permissions.size(); from += IN_ONE_NETWORK) {
            var to = Math.min(from + IN_ONE_NETWORK, permissions.size());
            wrong.addAll(wrong(role, permissions.subList(from, to)));
        }
        assertThat(wrong).isEmpty();
    }

    private List<String> wrong(Role role, List<Permission> permissions) {
        var network = tests.published();
        var other = tests.published();
        var stranger = tests.join(network, Role.REPRESENTATIVE);
        var wrong = new ArrayList<String>();
        for (var one : permissions) {
            for (var relation : one.relations(role)) {
                var home = relation == Relation.ELSEWHERE ? other : network;
                var person = tests.joinFully(home, role);
                var owner = relation == Relation.OWNER ? person : stranger;
                var answer = ask(one, role, person, scenes.address(one.path(), network, owner));
                if (answer.status() >= 500 || letIn(answer) != one.lets(role, relation)) {
                    wrong.add("%s as %s, %s: %s".formatted(one, role, relation, answer));
                }
            }
        }
        return wrong;
    }

    @ParameterizedTest
    @EnumSource(names = {"REPRESENTATIVE", "COORDINATOR", "OPERATOR"})
    void what_stands_in_another_network_is_not_found_through_ones_own(Role role) {
        var network = tests.published();
        var other = tests.published();
        var person = tests.joinFully(network, role);
        var owner = tests.joinFully(other, role);
        var wrong = new ArrayList<String>();
        for (var one : permissions()) {
            if (Scenes.isOfOneNetwork(one.path()) && one.lets(role, Relation.OWNER)) {
                var theirs = scenes.address(one.path(), other, owner);
                var address = theirs.replace("/" + other.slug() + "/", "/" + network.slug() + "/");
                var answer = ask(one, role, person, address);
                if (answer.status() != 404) {
                    wrong.add("%s as %s: %s".formatted(one, role, answer));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VISITOR")
    void a_token_of_the_api_may_what_its_person_may(Role role) {
        var network = tests.published();
        var here = tests.joinFully(network, role);
        var elsewhere = tests.joinFully(tests.published(), role);
        var wrong = new ArrayList<String>();
        for (var one : permissions()) {
            for (var relation : one.path().startsWith("/api/") ? one.relations(role) : NOBODY) {
                var token = tests.programOf(relation == Relation.ELSEWHERE ? elsewhere : here);
                var address = scenes.address(one.path(), network, here);
                var answer = http.askAsProgram(one.method(), address, token);
                if (answer.status() >= 500 || letIn(answer) != one.lets(role, relation)) {
                    wrong.add("%s as %s, %s: %s".formatted(one, role, relation, answer));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** With a session, and above with a person, of its own: some routes end what these are. */
    private Http.Answer ask(Permission one, Role role, Person person, String address) {
        return http.ask(one.method(), address, role == Role.VISITOR ? null : tests.signIn(person));
    }

    private static boolean letIn(Http.Answer answer) {
        return !Set.of(401, 403, 404).contains(answer.status())
                && !answer.location().startsWith("/sign-in?next=");
    }

    private List<Permission> permissions() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().hasMethodAnnotation(Allow.class))
                .flatMap(entry -> Permission.of(entry.getKey(), entry.getValue()))
                .filter(one -> !one.path().equals("/error"))
                .toList();
    }
}
