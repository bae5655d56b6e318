package org.kith.privacy;

import org.kith.TestNetworks;
import org.kith.introduction.Friends;
import org.kith.network.Network;
import org.kith.network.NetworkScope;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Invitations, hand-overs, applications, claims and consents of some time ago. */
final class Answered {

    private final Network network;
    private final TestNetworks tests;
    private final NetworkScope scope;
    private final UUID group;

    Answered(Network network, Friends friends, TestNetworks tests, NetworkScope scope) {
        this.network = network;
        this.tests = tests;
        this.scope = scope;
        this.group =
                friends.group(network, friends.community(network, "Jayyous"), "Friends", null)
                        .id()
                        .value();
    }

    UUID add(String table, int daysAgo) {
        var id = UUID.randomUUID();
        var sql =
                switch (table) {
                    case "invitation" ->
                            """
                            insert into invitation (id, network_id, token_hash, mail, office, invited_by, invited_name, expires_at)
                            values (:id, :network, sha256(:id::text::bytea), :id || '@test.kith', 'member', :person, 'Huda', :then)
                            """;
                    case "handover" ->
                            """
                            insert into handover (id, network_id, group_id, token_hash, from_id, from_name, to_name, to_mail, named_at, expires_at, withdrawn_at)
                            values (:id, :network, :group, sha256(:id::text::bytea), :person, 'Huda', 'Amal', 'amal@test.kith', :then, :then, :then)
                            """;
                    case "application" ->
                            """
                            insert into application (id, network_id, person_id, words, decision, decided_at, decided_name)
                            values (:id, :network, :person, 'Hello', 'declined', :then, 'Amal')
                            """;
                    case "picture_consent" ->
                            """
                            insert into picture_consent (id, network_id, group_id, token_hash, name, scope, given, given_on, until, recorded_by, recorded_name)
                            values (:id, :network, :group, sha256(:id::text::bytea), 'Mariam', 'group', 'paper', :then::date, :then::date, :person, 'Huda')
                            """;
                    default ->
                            """
                            with claim as (
                                insert into group_claim (id, network_id, group_id, person_id, evidence, decision, decided_at, decided_name)
                                values (:id, :network, :group, :person, 'Minutes', 'declined', :then, 'Amal') returning id)
                            insert into group_claim_word (id, network_id, claim_id, mail, name, objects)
                            select gen_random_uuid(), :network, id, 'amal@test.kith', 'Amal', false from claim
                            """;
                };
        scope.in(
                network.id(),
                db ->
                        db.sql(sql)
                                .param("id", id)
                                .param("network", network.id().value())
                                .param("group", group)
                                .param("person", tests.person(false).id().value())
                                .param(
                                        "then",
                                        OffsetDateTime.now(ZoneOffset.UTC).minusDays(daysAgo))
                                .update());
        return id;
    }

    List<UUID> ids(String table) {
        return scope.in(
                network.id(),
                db ->
                        db
                                .sql(
                                        "select said ->> 'id' from rows_about(:table, 'network_id',"
                                                + " :network) said")
                                .param("table", table)
                                .param("network", network.id().toString())
                                .query((row, n) -> row.getString(1))
                                .list()
                                .stream()
                                .map(UUID::fromString)
                                .toList());
    }
}
