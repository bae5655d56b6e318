package org.kith.moderation;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;

/** Who lost asks that another moderator looks again: once, within six months. */
@Component
class Appealing {

    private final NetworkScope scope;
    private final Cases cases;
    private final YearFigures figures;
    private final Audit audit;

    Appealing(NetworkScope scope, Cases cases, YearFigures figures, Audit audit) {
        this.scope = scope;
        this.cases = cases;
        this.figures = figures;
        this.audit = audit;
    }

    /** False, and nothing done, where they cannot appeal, or have. */
    boolean ofOwners(Network.Id network, Actor actor, Case.Id id, String words, Instant now) {
        return scope.in(
                network,
                db ->
                        cases.hold(network, id)
                                .filter(course -> course.ownersMayAppeal(now))
                                .map(course -> add(db, network, actor, course, null, words, now))
                                .isPresent());
    }

    boolean ofReporter(
            Network.Id network,
            Actor actor,
            Case.Id id,
            ContentReport.Id report,
            String words,
            Instant now) {
        return scope.in(
                network,
                db ->
                        cases.hold(network, id)
                                .filter(course -> course.mayAppeal(report, now))
                                .map(course -> add(db, network, actor, course, report, words, now))
                                .isPresent());
    }

    private Case.Id add(
            JdbcClient db,
            Network.Id network,
            Actor actor,
            Course course,
            ContentReport.@Nullable Id report,
            String words,
            Instant now) {
        var id = course.one().id();
        db.sql(
                        """
                        insert into moderation_appeal (id, network_id, case_id, decision_id, report_id, words, appealed_by, appealed_name,
                                                       appealed_at)
                        values (:id, :network, :case, :decision, :report, :words, :by, :name, :now)
                        """)
                .param("id", Appeal.Id.next().value())
                .param("network", network.value())
                .param("case", id.value())
                .param("decision", Objects.requireNonNull(course.newest()).id().value())
                .param("report", report == null ? null : report.value())
                .param("words", words)
                .param("by", actor.person() == null ? null : actor.person().value())
                .param("name", actor.signedIn() ? actor.name() : null)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        db.sql(
                        """
                        update moderation_case set waits_since = :now where network_id = :network and id = :id
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("network", network.value())
                .param("id", id.value())
                .update();
        figures.add(network, ModerationYear.none(now).appealed());
        audit.write(
                network,
                report == null ? actor : Actor.VISITOR,
                Audit.Change.of("appealed", "moderation_case", id.value(), null, Map.of()));
        return id;
    }
}
