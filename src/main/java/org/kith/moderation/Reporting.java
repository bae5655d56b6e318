package org.kith.moderation;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.community.Group;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Somebody reports a piece of content: it joins the open case of that content, or opens one. */
@Component
class Reporting {

    private final NetworkScope scope;
    private final Cases cases;
    private final YearFigures figures;
    private final CaseLetters letters;
    private final Audit audit;

    Reporting(
            NetworkScope scope,
            Cases cases,
            YearFigures figures,
            CaseLetters letters,
            Audit audit) {
        this.scope = scope;
        this.cases = cases;
        this.figures = figures;
        this.letters = letters;
        this.audit = audit;
    }

    /** The case, with the report in it. */
    Case.Id report(Network network, Actor actor, Content content, Said said, Instant now) {
        return scope.in(
                network.id(),
                db -> {
                    var fresh = Case.Id.next();
                    var id =
                            joined(db, network.id(), fresh, content, said, now)
                                    // It was decided in the same moment.
                                    .or(() -> joined(db, network.id(), fresh, content, said, now))
                                    .orElseThrow();
                    var course = cases.find(network.id(), id).orElseThrow();
                    var before = course.one();
                    var report = said.asReport(id, actor, content, before, now);
                    if (course.reports().stream().anyMatch(report::repeats)) {
                        return id;
                    }
                    insert(db, network.id(), report);
                    figures.add(network.id(), ModerationYear.none(now).reported());
                    // Who reports is not told by the audit, which more people read.
                    audit.write(
                            network.id(),
                            Actor.VISITOR,
                            Audit.Change.of(
                                    "reported",
                                    "moderation_case",
                                    id.value(),
                                    null,
                                    Map.of("why", report.why())));
                    letters.received(network, before, report);
                    if (said.reason().urgent()
                            && course.reports().stream().noneMatch(one -> one.reason().urgent())) {
                        letters.cannotWait(network, before);
                    }
                    return id;
                });
    }

    private static Optional<Case.Id> joined(
            JdbcClient db,
            Network.Id network,
            Case.Id fresh,
            Content content,
            Said said,
            Instant now) {
        open(db, network, fresh, content, said, now);
        return held(db, network, content, said);
    }

    private static void open(
            JdbcClient db,
            Network.Id network,
            Case.Id id,
            Content content,
            Said said,
            Instant now) {
        db.sql(
                        """
                        insert into moderation_case (id, network_id, kind, content_id, path, title, language, stood, groups, author, urgent,
                                                     opened_at, waits_since)
                        values (:id, :network, :kind, :content, :path, :title, :language, :stood, :groups, :author, :urgent, :now, :now)
                        on conflict (network_id, kind, content_id) where decided_at is null do nothing
                        """)
                .param("id", id.value())
                .param("network", network.value())
                .param("kind", content.kind())
                .param("content", content.id())
                .param("path", content.path())
                .param("title", content.title())
                .param("language", content.language().code())
                .param("stood", content.text())
                .param(
                        "groups",
                        content.groups().stream().map(Group.Id::value).toArray(UUID[]::new))
                .param("author", content.author() == null ? null : content.author().value())
                .param("urgent", said.reason().urgent())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Optional<Case.Id> held(
            JdbcClient db, Network.Id network, Content content, Said said) {
        return db.sql(
                        """
                        update moderation_case set urgent = urgent or :urgent
                        where network_id = :network and kind = :kind and content_id = :content and decided_at is null
                        returning id
                        """)
                .param("network", network.value())
                .param("kind", content.kind())
                .param("content", content.id())
                .param("urgent", said.reason().urgent())
                .query((row, n) -> new Case.Id(row.getObject(1, UUID.class)))
                .optional();
    }

    private static void insert(JdbcClient db, Network.Id network, ContentReport report) {
        var rule = report.reason().rule();
        db.sql(
                        """
                        insert into moderation_report (id, network_id, case_id, why, rule_id, words, mail, language, reporter, reporter_name,
                                                       reported_at, stood)
                        values (:id, :network, :case, :why, :rule, :words, :mail, :language, :reporter, :name, :now, :stood)
                        """)
                .param("id", report.id().value())
                .param("network", network.value())
                .param("case", report.of().value())
                .param("why", report.why())
                .param("rule", rule == null ? null : rule.value())
                .param("words", report.words())
                .param("mail", report.mail())
                .param("language", report.language().code())
                .param("reporter", report.reporter() == null ? null : report.reporter().value())
                .param("name", report.reporterName())
                .param("now", report.at().atOffset(ZoneOffset.UTC))
                .param("stood", report.stood())
                .update();
    }
}
