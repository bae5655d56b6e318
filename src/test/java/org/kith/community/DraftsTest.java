package org.kith.community;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.account.Actor;
import org.kith.network.Network;

import java.util.List;
import java.util.Map;
import java.util.UUID;

@KithTest
class DraftsTest {

    private final Drafts drafts;
    private final Registry registry;
    private final Network.Id network;
    private final Actor mariam;

    DraftsTest(Drafts drafts, Registry registry) {
        this.drafts = drafts;
        this.registry = registry;
        this.network = registry.network().id();
        this.mariam = registry.representative("Mariam");
    }

    @Test
    void each_step_adds_to_what_was_typed_and_loses_nothing() {
        var draft = start(Map.of("name", List.of("Abu Dis"), "about", List.of("half a sen")));
        drafts.save(network, mariam, draft.id(), Map.of("about", List.of("half a sentence")));
        assertThat(drafts.find(network, mariam, draft.id()))
                .hasValueSatisfying(
                        now -> {
                            assertThat(now.first("name")).isEqualTo("Abu Dis");
                            assertThat(now.first("about")).isEqualTo("half a sentence");
                        });
    }

    @Test
    void nobody_else_sees_a_draft_not_even_the_same_person_from_another_network() {
        var draft = start(Map.of("name", List.of("Abu Dis")));
        var other = registry.representative("Somebody else");
        assertThat(drafts.find(network, other, draft.id())).isEmpty();
        assertThat(drafts.save(network, other, draft.id(), Map.of())).isEmpty();
        assertThat(drafts.own(network, other)).isEmpty();
        assertThat(drafts.find(registry.network().id(), mariam, draft.id())).isEmpty();
    }

    @Test
    void what_is_recorded_or_thrown_away_is_no_draft_any_more() {
        var recorded = start(Map.of());
        var dropped = start(Map.of());
        drafts.finish(network, mariam, recorded.id(), UUID.randomUUID());
        drafts.drop(network, mariam, dropped.id());
        assertThat(drafts.own(network, mariam)).isEmpty();
    }

    private Draft start(Map<String, List<String>> fields) {
        return drafts.start(network, mariam, Draft.Kind.COMMUNITY, fields);
    }
}
