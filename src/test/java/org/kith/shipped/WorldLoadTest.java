package org.kith.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.network.Networks;

import java.util.Map;

/** The world as it stands after the first start; nobody else writes into it. */
@KithTest
class WorldLoadTest {

    private final WorldLoad load;
    private final NetworkScope scope;
    private final Network world;

    WorldLoadTest(WorldLoad load, NetworkScope scope, Networks networks) {
        this.load = load;
        this.scope = scope;
        this.world = networks.find("world").orElseThrow();
    }

    @Test
    void every_link_of_the_registers_is_there_once_with_who_says_so() {
        assertThat(count("select count(*) from link"))
                .isEqualTo(new Table("links.tsv.gz").rows().size());
        assertThat(count("select count(*) from link_source"))
                .isEqualTo(new Table("link-statements.tsv.gz").rows().size());
        assertThat(
                        count(
                                "select count(*) from link l where not exists (select from"
                                        + " link_source s where s.link_id = l.id)"))
                .isZero();
        assertThat(count("select count(*) - count(distinct sides_key) from link")).isZero();
    }

    @Test
    void no_stage_is_told_that_no_register_states() {
        assertThat(count("select count(*) from link_stage")).isZero();
        assertThat(count("select count(*) from link where stage is not null or demonstration"))
                .isZero();
    }

    @Test
    void a_link_is_called_by_its_places_in_each_language() {
        assertThat(count("select count(*) from link where label = '' or label_ar = ''")).isZero();
        assertThat(count("select count(*) from community_card where link_count = 0")).isZero();
    }

    @Test
    void loading_it_again_writes_nothing_twice() {
        var before = counts();
        load.load();
        assertThat(counts()).isEqualTo(before);
    }

    private Map<String, Long> counts() {
        return Map.of(
                "communities", count("select count(*) from community"),
                "links", count("select count(*) from link"),
                "sides", count("select count(*) from link_side"),
                "counted", count("select sum(link_count) from community"),
                "statements", count("select count(*) from link_source"));
    }

    private long count(String sql) {
        return scope.in(world.id(), db -> db.sql(sql).query(Long.class).single());
    }
}
