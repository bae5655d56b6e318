package org.kith.agreement;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.agreement.AgreementText.Wording;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.springframework.stereotype.Repository;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A network's own words for its agreements. */
@Repository
class AgreementTemplates {

    private final NetworkScope scope;
    private final Audit audit;

    AgreementTemplates(NetworkScope scope, Audit audit) {
        this.scope = scope;
        this.audit = audit;
    }

    /** The network's own where it has one, else Kith's. */
    TemplateText template(Network.Id network, Agreement.Kind kind, Language language) {
        return own(network, kind, language).orElseGet(() -> TemplateText.builtIn(kind, language));
    }

    Optional<TemplateText> own(Network.Id network, Agreement.Kind kind, Language language) {
        return own(network).stream()
                .filter(one -> one.kind() == kind && one.wording().language() == language)
                .findFirst();
    }

    List<TemplateText> own(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql("select * from agreement_template where network_id = :network")
                                .param("network", network.value())
                                .query(
                                        (row, n) ->
                                                new TemplateText(
                                                        Agreement.Kind.of(row.getString("kind"))
                                                                .orElseThrow(),
                                                        new Wording(
                                                                Language.of(
                                                                                row.getString(
                                                                                        "language"))
                                                                        .orElseThrow(),
                                                                row.getString("title"),
                                                                row.getString("body")),
                                                        new TemplateText.Changed(
                                                                row.getObject(
                                                                                "changed_at",
                                                                                OffsetDateTime
                                                                                        .class)
                                                                        .toInstant(),
                                                                row.getString("changed_name"))))
                                .list());
    }

    void change(Network.Id network, Actor actor, Agreement.Kind kind, Wording wording) {
        scope.in(
                network,
                db -> {
                    db.sql(
                                    """
                                    insert into agreement_template (network_id, kind, language, title, body, changed_by, changed_name)
                                    values (:network, :kind, :language, :title, :body, :actor, :name)
                                    on conflict (network_id, kind, language) do update
                                    set title = excluded.title, body = excluded.body, changed_at = now(),
                                        changed_by = excluded.changed_by, changed_name = excluded.changed_name
                                    """)
                            .param("network", network.value())
                            .param("kind", kind.code())
                            .param("language", wording.language().code())
                            .param("title", wording.title())
                            .param("body", wording.body())
                            .param("actor", actor.personId().value())
                            .param("name", actor.name())
                            .update();
                    write(network, actor, "changed_template", kind, wording.language());
                    return null;
                });
    }

    /** Kith's own words stand again. */
    void drop(Network.Id network, Actor actor, Agreement.Kind kind, Language language) {
        scope.in(
                network,
                db -> {
                    var dropped =
                            db.sql(
                                            """
                                            delete from agreement_template
                                            where network_id = :network and kind = :kind and language = :language
                                            """)
                                    .param("network", network.value())
                                    .param("kind", kind.code())
                                    .param("language", language.code())
                                    .update();
                    if (dropped == 1) {
                        write(network, actor, "dropped_template", kind, language);
                    }
                    return null;
                });
    }

    private void write(
            Network.Id network,
            Actor actor,
            String action,
            Agreement.Kind kind,
            Language language) {
        var which = Map.of("kind", kind.code(), "language", language.code());
        audit.write(
                network, actor, Audit.Change.of(action, "network", network.value(), null, which));
    }
}
