package org.kith.followup;

import org.kith.followup.FollowupQuestion.Kind;
import org.kith.gathering.Gathering;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Worded;
import org.springframework.stereotype.Repository;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The questions after each gathering. */
@Repository
class Followups {

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final NetworkScope scope;
    private final JsonMapper json;

    Followups(NetworkScope scope, JsonMapper json) {
        this.scope = scope;
        this.json = json;
    }

    Followup of(Network.Id network, Gathering.Id gathering) {
        return scope.in(
                network,
                db ->
                        new Followup(
                                questions(network, gathering),
                                closes(network, gathering).orElse(null)));
    }

    private Optional<LocalDate> closes(Network.Id network, Gathering.Id gathering) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select closes_on from followup where network_id = :network and gathering_id = :gathering and sent_at is not null
                                        """)
                                .param("network", network.value())
                                .param("gathering", gathering.value())
                                .query(LocalDate.class)
                                .optional());
    }

    private List<FollowupQuestion> questions(Network.Id network, Gathering.Id gathering) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from followup_question where network_id = :network and gathering_id = :gathering order by place, id
                                        """)
                                .param("network", network.value())
                                .param("gathering", gathering.value())
                                .query(this::question)
                                .list());
    }

    /** At the end. The same form sent twice adds one. */
    void add(Network.Id network, FollowupQuestion one) {
        scope.in(
                network,
                db -> {
                    db.sql(
                                    """
                                    insert into followup (gathering_id, network_id) values (:gathering, :network) on conflict do nothing
                                    """)
                            .param("network", network.value())
                            .param("gathering", one.gathering().value())
                            .update();
                    return db.sql(
                                    """
                                    insert into followup_question (id, network_id, gathering_id, place, kind, words_in, options_in)
                                    select :id, :network, :gathering, coalesce(max(place), 0) + 1, :kind, :words::jsonb, :options::jsonb
                                    from followup_question where network_id = :network and gathering_id = :gathering
                                    on conflict (id) do nothing
                                    """)
                            .param("id", one.id().value())
                            .param("network", network.value())
                            .param("gathering", one.gathering().value())
                            .param("kind", one.kind().code())
                            .param("words", json.writeValueAsString(one.words().byCode()))
                            .param("options", json.writeValueAsString(one.options().byCode()))
                            .update();
                });
    }

    /** False where it was changed since it was read. */
    boolean change(Network.Id network, FollowupQuestion one) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                update followup_question set kind = :kind, words_in = :words::jsonb, options_in = :options::jsonb, changes = changes + 1
                                                where network_id = :network and id = :id and changes = :changes
                                                """)
                                        .param("network", network.value())
                                        .param("id", one.id().value())
                                        .param("kind", one.kind().code())
                                        .param(
                                                "words",
                                                json.writeValueAsString(one.words().byCode()))
                                        .param(
                                                "options",
                                                json.writeValueAsString(one.options().byCode()))
                                        .param("changes", one.changes())
                                        .update()
                                == 1);
    }

    void remove(Network.Id network, FollowupQuestion.Id id) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        "delete from followup_question where network_id = :network"
                                                + " and id = :id")
                                .param("network", network.value())
                                .param("id", id.value())
                                .update());
    }

    /** They are as they are from now on. */
    void open(Network.Id network, Gathering.Id gathering, LocalDate closesOn) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update followup set sent_at = now(), closes_on = :day
                                        where network_id = :network and gathering_id = :gathering and sent_at is null
                                        """)
                                .param("network", network.value())
                                .param("gathering", gathering.value())
                                .param("day", closesOn)
                                .update());
    }

    private FollowupQuestion question(ResultSet row, int number) throws SQLException {
        return new FollowupQuestion(
                new FollowupQuestion.Id(row.getObject("id", UUID.class)),
                new Gathering.Id(row.getObject("gathering_id", UUID.class)),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Worded.of(json.readValue(row.getString("words_in"), WORDS)),
                Worded.of(json.readValue(row.getString("options_in"), WORDS)),
                row.getInt("changes"));
    }
}
