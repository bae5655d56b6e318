package org.kith.moderation;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Worded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The rules of each network: its own, or those that Kith brings until it writes some. */
@Repository
class Rules {

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final NetworkScope scope;
    private final BroughtRules brought;
    private final Audit audit;
    private final JsonMapper json;

    Rules(NetworkScope scope, BroughtRules brought, Audit audit, JsonMapper json) {
        this.scope = scope;
        this.brought = brought;
        this.audit = audit;
        this.json = json;
    }

    private record Written(Rule rule, boolean holds) {}

    /** Those that hold, by their numbers. */
    List<Rule> of(Network.Id network) {
        var written = written(network);
        return written.isEmpty()
                ? brought.all()
                : written.stream().filter(Written::holds).map(Written::rule).toList();
    }

    /** Also one that holds no more: what was decided by it was. */
    Optional<Rule> find(Network.Id network, Rule.Id id) {
        var written = written(network);
        var all = written.isEmpty() ? brought.all() : written.stream().map(Written::rule).toList();
        return all.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** One more, with the next number; empty where there are too many. */
    Optional<Rule> add(Network.Id network, Actor actor, Worded titles, Worded texts) {
        return scope.in(
                network,
                db -> {
                    own(db, network);
                    var number =
                            written(network).stream().mapToInt(one -> one.rule().number()).max();
                    if (number.orElse(0) >= Rule.MOST) {
                        return Optional.<Rule>empty();
                    }
                    var rule = new Rule(Rule.Id.next(), number.orElse(0) + 1, titles, texts, 0);
                    insert(db, network, rule);
                    write(network, actor, "added_rule", rule.id());
                    return Optional.of(rule);
                });
    }

    /**
     * In other words from now on; what was decided keeps the old ones. False, and nothing done,
     * where another wrote it meanwhile, or withdrew it.
     *
     * @param rule with the number of changes that its writer has read
     */
    boolean change(Network.Id network, Actor actor, Rule rule) {
        return scope.in(
                network,
                db -> {
                    own(db, network);
                    var changed =
                            db.sql(
                                            """
                                            update network_rule set title_in = :titles::jsonb, text_in = :texts::jsonb, changes = changes + 1
                                            where network_id = :network and id = :id and withdrawn_at is null and changes = :changes
                                            """)
                                    .param("network", network.value())
                                    .param("id", rule.id().value())
                                    .param("changes", rule.changes())
                                    .param(
                                            "titles",
                                            json.writeValueAsString(rule.titles().byCode()))
                                    .param("texts", json.writeValueAsString(rule.texts().byCode()))
                                    .update();
                    return changed == 1 && write(network, actor, "changed_rule", rule.id());
                });
    }

    /** It holds no more; the last one stays, since whatever is hidden is hidden by one. */
    boolean withdraw(Network.Id network, Actor actor, Rule.Id id) {
        return scope.in(
                network,
                db -> {
                    own(db, network);
                    var changed =
                            db.sql(
                                            """
                                            update network_rule set withdrawn_at = now()
                                            where network_id = :network and id = :id and withdrawn_at is null
                                              and exists (select from network_rule other where other.network_id = :network and other.id <> :id
                                                                                         and other.withdrawn_at is null)
                                            """)
                                    .param("network", network.value())
                                    .param("id", id.value())
                                    .update();
                    return changed == 1 && write(network, actor, "withdrew_rule", id);
                });
    }

    /** From the first change on they are the network's own; of two who change at once one waits. */
    private void own(JdbcClient db, Network.Id network) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('network_rule:' || :network, 0))")
                .param("network", network.toString())
                .query((row, n) -> n)
                .list();
        if (written(network).isEmpty()) {
            brought.all().forEach(rule -> insert(db, network, rule));
        }
    }

    private void insert(JdbcClient db, Network.Id network, Rule rule) {
        db.sql(
                        """
                        insert into network_rule (network_id, id, number, title_in, text_in)
                        values (:network, :id, :number, :titles::jsonb, :texts::jsonb)
                        """)
                .param("network", network.value())
                .param("id", rule.id().value())
                .param("number", rule.number())
                .param("titles", json.writeValueAsString(rule.titles().byCode()))
                .param("texts", json.writeValueAsString(rule.texts().byCode()))
                .update();
    }

    private List<Written> written(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from network_rule where network_id = :network order by number
                                        """)
                                .param("network", network.value())
                                .query(this::read)
                                .list());
    }

    private Written read(ResultSet row, int number) throws SQLException {
        return new Written(
                new Rule(
                        new Rule.Id(row.getObject("id", UUID.class)),
                        row.getInt("number"),
                        Worded.of(json.readValue(row.getString("title_in"), WORDS)),
                        Worded.of(json.readValue(row.getString("text_in"), WORDS)),
                        row.getInt("changes")),
                row.getObject("withdrawn_at") == null);
    }

    private boolean write(Network.Id network, Actor actor, String action, Rule.Id rule) {
        audit.write(network, actor, Audit.Change.of(action, "rule", rule.value(), null, Map.of()));
        return true;
    }
}
