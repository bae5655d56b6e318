package org.kith.admin;

import org.kith.account.AuditChain;
import org.kith.account.AuditChain.Walk.Broken;
import org.kith.account.AuditChain.Walk.Whole;
import org.kith.files.FileStore;
import org.kith.files.FilesConfiguration;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.store.Migrations;
import org.kith.store.StoreConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the doctor looks at; the database comes alone, without the pages. */
@Import({StoreConfiguration.class, FilesConfiguration.class, NetworkScope.class})
@ImportAutoConfiguration({
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
})
class Examination {

    private final Migrations migrations;
    private final JdbcClient db;
    private final NetworkScope scope;
    private final FileStore files;

    Examination(Migrations migrations, JdbcClient db, NetworkScope scope, FileStore files) {
        this.migrations = migrations;
        this.db = db;
        this.scope = scope;
        this.files = files;
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        findings.add(new Finding(true, "the database answers: " + version()));
        var pending = migrations.pending();
        findings.add(
                pending == 0
                        ? new Finding(true, "the tables are up to date")
                        : new Finding(false, pending + " migrations are missing: start Kith once"));
        if (pending == 0) {
            findings.add(isolation());
            findings.add(clock());
            findings.addAll(networks());
            findings.addAll(new FileCheck(scope, files).findings(named()));
            findings.addAll(gone());
        }
        return findings;
    }

    private String version() {
        return db.sql("select 'PostgreSQL ' || current_setting('server_version')")
                .query(String.class)
                .single();
    }

    private Finding isolation() {
        var open =
                db.sql(
                                """
                                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                                  and a.attname = 'network_id' and a.attnotnull
                                  and not (c.relrowsecurity and c.relforcerowsecurity
                                           and exists (select from pg_policy p where p.polrelid = c.oid))
                                order by 1
                                """)
                        .query(String.class)
                        .list();
        return open.isEmpty()
                ? new Finding(true, "every table of a network is kept to it")
                : new Finding(false, "not kept to their network: " + String.join(", ", open));
    }

    private Finding clock() {
        return db.sql(
                        """
                        select to_char(doubted_since at time zone 'UTC', 'YYYY-MM-DD HH24:MI') from clock
                        where doubted_since is not null
                        """)
                .query(String.class)
                .optional()
                .map(
                        since ->
                                new Finding(
                                        false,
                                        "the clock went far ahead at %s UTC: nothing is forgotten by itself for seven days; set it right if it is wrong"
                                                .formatted(since)))
                .orElseGet(() -> new Finding(true, "the clock is believed"));
    }

    private List<Finding> networks() {
        var findings = new ArrayList<Finding>();
        for (var network : named()) {
            findings.add(count(network.id(), network.slug()));
            findings.add(chain(network.id(), network.slug()));
        }
        return findings;
    }

    /** Networks that were deleted: what is left of them is noted elsewhere with the rest. */
    private List<Finding> gone() {
        return db.sql(
                        """
                        select format('%s: gone since %s UTC, %s rows of %s tables; its audit ended with seal %s %s', slug,
                                      to_char(gone_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI'),
                                      (select sum(value::bigint) from jsonb_each_text(row_counts)),
                                      (select count(*) from jsonb_each(row_counts)), seal_number, seal_hash)
                        from network_gone order by gone_at, id
                        """)
                .query((row, number) -> new Finding(true, row.getString(1).strip()))
                .list();
    }

    record Named(Network.Id id, String slug) {}

    private List<Named> named() {
        return db.sql("select id, slug from network order by slug")
                .query(
                        (row, number) ->
                                new Named(
                                        new Network.Id(row.getObject("id", UUID.class)),
                                        row.getString("slug")))
                .list();
    }

    private static String erased(Whole whole) {
        return whole.erased() == 0
                ? ""
                : "; people who asked to be forgotten were taken out of %d rows"
                        .formatted(whole.erased());
    }

    private Finding chain(Network.Id network, String slug) {
        return switch (new AuditChain(scope).walk(network)) {
            case Whole whole ->
                    new Finding(
                            true,
                            "%s: the audit is whole, seal %d %s%s"
                                    .formatted(slug, whole.number(), whole.hash(), erased(whole)));
            case Broken broken ->
                    new Finding(
                            false,
                            "%s: the audit is broken at seal %d: %s"
                                    .formatted(slug, broken.number(), broken.why()));
        };
    }

    private Finding count(Network.Id network, String slug) {
        var counts =
                scope.in(
                        network,
                        held ->
                                held.sql(
                                                """
                                                select (select count(*) from community) || ' communities, '
                                                    || (select count(*) from link) || ' links'
                                                """)
                                        .query(String.class)
                                        .single());
        return new Finding(true, slug + ": " + counts);
    }
}
