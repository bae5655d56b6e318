package org.kith.reception;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Map;

/** A network's own words for letters that support an application for a visa. */
@Repository
class VisaTemplates {

    private final NetworkScope scope;
    private final Audit audit;

    VisaTemplates(NetworkScope scope, Audit audit) {
        this.scope = scope;
        this.audit = audit;
    }

    /** The network's own where it has one, else Kith's. */
    VisaTemplate of(Network.Id network, Language language) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select title, body, changes from visa_template where network_id = :network and language = :language
                                        """)
                                .param("network", network.value())
                                .param("language", language.code())
                                .query(
                                        (row, n) ->
                                                new VisaTemplate(
                                                        language,
                                                        row.getString("title"),
                                                        row.getString("body"),
                                                        row.getInt("changes")))
                                .optional()
                                .orElseGet(() -> VisaTemplate.builtIn(language)));
    }

    /** False where somebody else has changed it since it was read. */
    boolean change(Network.Id network, Actor actor, VisaTemplate words) {
        return scope.in(
                network,
                db -> {
                    var written =
                            (words.isOwn() ? update(db) : insert(db))
                                            .param("network", network.value())
                                            .param("language", words.language().code())
                                            .param("title", words.title())
                                            .param("body", words.body())
                                            .param("changes", words.changes())
                                            .param("actor", actor.personId().value())
                                            .param("name", actor.name())
                                            .update()
                                    == 1;
                    if (written) {
                        write(network, actor, "changed_visa_letter", words.language());
                    }
                    return written;
                });
    }

    private static JdbcClient.StatementSpec insert(JdbcClient db) {
        return db.sql(
                """
                insert into visa_template (network_id, language, title, body, changes, changed_by, changed_name)
                values (:network, :language, :title, :body, :changes + 1, :actor, :name)
                on conflict do nothing
                """);
    }

    private static JdbcClient.StatementSpec update(JdbcClient db) {
        return db.sql(
                """
                update visa_template set title = :title, body = :body, changes = changes + 1, changed_at = now(),
                    changed_by = :actor, changed_name = :name
                where network_id = :network and language = :language and changes = :changes
                """);
    }

    /** Kith's own words stand again. */
    void drop(Network.Id network, Actor actor, Language language) {
        scope.in(
                network,
                db -> {
                    var dropped =
                            db.sql(
                                            """
                                            delete from visa_template where network_id = :network and language = :language
                                            """)
                                    .param("network", network.value())
                                    .param("language", language.code())
                                    .update();
                    if (dropped == 1) {
                        write(network, actor, "dropped_visa_letter", language);
                    }
                    return null;
                });
    }

    private void write(Network.Id network, Actor actor, String action, Language language) {
        audit.write(
                network,
                actor,
                Audit.Change.of(
                        action,
                        "network",
                        network.value(),
                        null,
                        Map.of("language", language.code())));
    }
}
