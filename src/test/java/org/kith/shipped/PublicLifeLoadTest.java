package org.kith.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.gathering.Gathering;
import org.kith.network.NetworkScope;
import org.kith.network.Networks;
import org.kith.story.Experience;
import org.springframework.beans.factory.annotation.Value;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What goes on in the demonstration networks once Kith has started. */
@KithTest
class PublicLifeLoadTest {

    private static final List<String> NETWORKS = List.of("britain-palestine", "partnerships");

    private final PublicLifeLoad load;
    private final Networks networks;
    private final NetworkScope scope;
    private final TestNetworks tests;
    private final Forms forms;

    PublicLifeLoadTest(
            PublicLifeLoad load,
            Networks networks,
            NetworkScope scope,
            TestNetworks tests,
            @Value("${local.server.port}") int port) {
        this.load = load;
        this.networks = networks;
        this.scope = scope;
        this.tests = tests;
        this.forms = new Forms(port);
    }

    @Test
    void visitors_find_statements_to_sign_stories_and_gatherings_to_come_to() {
        for (var network : NETWORKS) {
            var life = new PublicLife(network);
            assertThat(life.statements(LocalDate.now())).isNotEmpty();
            assertThat(life.stories()).anyMatch(one -> !one.experience().isEntry());
            assertThat(life.gatherings(LocalDate.now())).isNotEmpty();
            for (var one : life.statements(LocalDate.now())) {
                assertThat(page(network, "/statements/" + one.slug()))
                        .contains("action=\"/" + network + "/statements/" + one.slug());
            }
            var stories = page(network, "/stories");
            life.stories().stream()
                    .filter(one -> !one.experience().isEntry())
                    .forEach(one -> assertThat(stories).contains("/stories/" + one.slug()));
            var gatherings = page(network, "/gatherings");
            for (var one : life.gatherings(LocalDate.now())) {
                assertThat(gatherings).contains("/gatherings/" + one.slug());
            }
        }
    }

    @Test
    void every_kind_occurs_and_each_says_that_it_is_invented() {
        assertThat(both("select kind from story"))
                .containsAll(codes(Experience.Kind.values(), Experience.Kind::code));
        assertThat(both("select form from gathering"))
                .containsAll(codes(Gathering.Form.values(), Gathering.Form::code));
        var says = "~ '\\((Invented|مختلَق|בדוי)[^)]*\\)$'";
        assertThat(both("select title from story_text where body !" + says)).isEmpty();
        assertThat(both("select title from statement_text where body !" + says)).isEmpty();
        assertThat(
                        both(
                                "select value from gathering, jsonb_each_text(about_in) where value"
                                        + " !"
                                        + says))
                .isEmpty();
    }

    /** As where its network was emptied, or lost groups, before a newer Kith starts. */
    @Test
    void what_is_told_of_groups_that_are_gone_is_left_out() {
        var network = tests.published();
        assertThat(load.load(network, new PublicLife(NETWORKS.getFirst()), LocalDate.now()))
                .isZero();
    }

    @Test
    void a_second_load_adds_nothing() {
        assertThat(load.load()).startsWith("0 ");
    }

    private String page(String network, String path) {
        return forms.get("/" + network + path, null).body();
    }

    private static <T> Set<String> codes(T[] all, Function<T, String> code) {
        return Arrays.stream(all).map(code).collect(Collectors.toSet());
    }

    private Set<String> both(String sql) {
        return NETWORKS.stream()
                .map(slug -> networks.find(slug).orElseThrow())
                .map(
                        network ->
                                scope.in(
                                        network.id(), db -> db.sql(sql).query(String.class).list()))
                .flatMap(List::stream)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
