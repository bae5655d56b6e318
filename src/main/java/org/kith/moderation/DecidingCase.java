package org.kith.moderation;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.moderation.Decision.Verdict;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** A moderator decides a case, or answers an appeal by deciding it anew. */
@Component
class DecidingCase {

    private final NetworkScope scope;
    private final Cases cases;
    private final CaseRows rows;
    private final Impartial impartial;
    private final HiddenContents hidden;
    private final YearFigures figures;
    private final CaseLetters letters;
    private final Audit audit;

    DecidingCase(
            NetworkScope scope,
            Cases cases,
            CaseRows rows,
            Impartial impartial,
            HiddenContents hidden,
            YearFigures figures,
            CaseLetters letters,
            Audit audit) {
        this.scope = scope;
        this.cases = cases;
        this.rows = rows;
        this.impartial = impartial;
        this.hidden = hidden;
        this.figures = figures;
        this.letters = letters;
        this.audit = audit;
    }

    /**
     * False, and nothing done, where it is another's to decide, or something happened in it
     * meanwhile.
     *
     * @param read the state of the case that they have read
     */
    boolean decide(Network network, Actor actor, Decision decision, String read) {
        var done = scope.in(network.id(), db -> decide(db, network, actor, decision, read));
        hidden.lookAnew(network.id());
        return done;
    }

    private boolean decide(
            JdbcClient db, Network network, Actor actor, Decision decision, String read) {
        var before =
                cases.hold(network.id(), decision.of())
                        .filter(course -> course.one().waits())
                        .filter(course -> course.state().equals(read))
                        .filter(course -> impartial.mayDecide(network.id(), actor, course));
        if (before.isEmpty()) {
            return false;
        }
        insert(db, network.id(), decision);
        answer(db, network.id(), before.get(), decision);
        close(db, network.id(), decision);
        if (decision.verdict() == Verdict.HIDDEN) {
            hidden.hide(network.id(), before.get().one(), decision.at());
        } else {
            hidden.show(network.id(), decision.of());
        }
        var after = cases.find(network.id(), decision.of()).orElseThrow();
        figures.add(
                network.id(),
                ModerationYear.none(decision.at())
                        .decided(
                                decision.verdict() == Verdict.HIDDEN && !confirms(after, decision),
                                after.reverses(decision)));
        audit.write(
                network.id(),
                actor,
                Audit.Change.of(
                        "decided_" + decision.verdict().code(),
                        "moderation_case",
                        decision.of().value(),
                        null,
                        Map.of()));
        letters.decided(network, after, decision);
        return true;
    }

    /** What an appeal only confirms is not counted twice. */
    private static boolean confirms(Course course, Decision decision) {
        return course.answeredBy(decision).isPresent() && !course.reverses(decision);
    }

    private void insert(JdbcClient db, Network.Id network, Decision decision) {
        var rule = Optional.ofNullable(decision.rule());
        db.sql(
                        """
                        insert into moderation_decision (id, network_id, case_id, verdict, rule_id, rule_number, rule_in, words, decided_by,
                                                         decided_name, decided_at)
                        values (:id, :network, :case, :verdict, :rule, :number, :titles::jsonb, :words, :by, :name, :now)
                        """)
                .param("id", decision.id().value())
                .param("network", network.value())
                .param("case", decision.of().value())
                .param("verdict", decision.verdict().code())
                .param("rule", rule.map(one -> one.id().value()).orElse(null))
                .param("number", rule.map(Decision.ByRule::number).orElse(null))
                .param("titles", rule.map(one -> rows.words(one.titles())).orElse(null))
                .param("words", decision.words())
                .param("by", decision.by() == null ? null : decision.by().value())
                .param("name", decision.name())
                .param("now", decision.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static void answer(
            JdbcClient db, Network.Id network, Course before, Decision decision) {
        var appeal = before.open();
        if (appeal != null) {
            db.sql(
                            """
                            update moderation_appeal set answer_id = :answer where network_id = :network and id = :id
                            """)
                    .param("answer", decision.id().value())
                    .param("network", network.value())
                    .param("id", appeal.id().value())
                    .update();
        }
    }

    private static void close(JdbcClient db, Network.Id network, Decision decision) {
        db.sql(
                        """
                        update moderation_case set waits_since = null, decided_at = coalesce(decided_at, :now)
                        where network_id = :network and id = :id
                        """)
                .param("now", decision.at().atOffset(ZoneOffset.UTC))
                .param("network", network.value())
                .param("id", decision.of().value())
                .update();
    }
}
