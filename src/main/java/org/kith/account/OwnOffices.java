package org.kith.account;

import org.kith.network.Network;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What one person is in all networks: their own rows, which the database shows to them alone and to
 * nobody else across networks.
 */
@Repository
public class OwnOffices {

    private final TransactionTemplate transaction;
    private final JdbcClient db;

    OwnOffices(PlatformTransactionManager transactions, JdbcClient db) {
        this.transaction = new TransactionTemplate(transactions);
        this.db = db;
    }

    private record Row(Network.Id network, Held held) {}

    /**
     * By network, in the order in which they came to each. Why they were removed is for the
     * coordinators alone, and left out.
     */
    public Map<Network.Id, List<Held>> of(Person.Id person) {
        var rows =
                Objects.requireNonNull(
                        transaction.execute(
                                status -> {
                                    db.sql("select set_config('kith.person', :person, true)")
                                            .param("person", person.toString())
                                            .query(String.class)
                                            .single();
                                    return rows(person);
                                }));
        var found = new LinkedHashMap<Network.Id, List<Held>>();
        rows.forEach(
                row ->
                        found.merge(
                                row.network(),
                                List.of(row.held()),
                                (one, other) ->
                                        Stream.concat(one.stream(), other.stream()).toList()));
        return found;
    }

    /** The networks to which they belong today. */
    public List<Network.Id> now(Person.Id person) {
        return of(person).entrySet().stream()
                .filter(one -> one.getValue().stream().anyMatch(held -> held.ended() == null))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<Row> rows(Person.Id person) {
        return db.sql(
                        """
                        select id, network_id, office, group_id, since, appointed_name, side, until, ended_how, ended_name,
                               null as ended_because
                        from membership where person_id = :person order by since, id
                        """)
                .param("person", person.value())
                .query(
                        (row, n) ->
                                new Row(
                                        new Network.Id(row.getObject("network_id", UUID.class)),
                                        HeldRows.held(row, n)))
                .list();
    }
}
