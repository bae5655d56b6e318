package org.kith.agreement;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.agreement.AgreementLetters.News;
import org.kith.agreement.AgreementLetters.What;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.PartialDate;
import org.kith.twinning.Link;
import org.kith.twinning.Sides.Side;
import org.kith.twinning.StatedStage;
import org.kith.twinning.Statements;
import org.kith.web.Days;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The policy of approving: each side over the exact text, and in force once both have. What a side
 * takes back stays written down with its day.
 */
@Component
class Approving {

    private final NetworkScope scope;
    private final Agreements agreements;
    private final Approvals approvals;
    private final Scans scans;
    private final Standings standings;
    private final Statements statements;
    private final AgreementLetters letters;
    private final Audit audit;

    Approving(
            NetworkScope scope,
            Agreements agreements,
            Approvals approvals,
            Scans scans,
            Standings standings,
            Statements statements,
            AgreementLetters letters,
            Audit audit) {
        this.scope = scope;
        this.agreements = agreements;
        this.approvals = approvals;
        this.scans = scans;
        this.standings = standings;
        this.statements = statements;
        this.letters = letters;
        this.audit = audit;
    }

    /**
     * @param version that was read
     * @param sha256 of what was read
     * @param scan the signed paper; null where it is approved on the screen
     */
    record Word(
            Side side,
            int version,
            String sha256,
            String signatory,
            @Nullable LocalDate signedOn,
            @Nullable Scan scan) {}

    enum Heard {
        APPROVED,
        /** What was read is not what stands there now. */
        OTHER_TEXT,
        /** Nothing waits for the approval of this side. */
        NOT_ASKED
    }

    Heard approve(Network network, Actor actor, Link link, Agreement.Id id, Word word) {
        return scope.in(
                network.id(),
                db -> {
                    var held = agreements.hold(network.id(), id, link.id());
                    var before = standings.of(network.id(), held);
                    if (!held.isDraft() || before.approvalOf(word.side()).isPresent()) {
                        return Heard.NOT_ASKED;
                    }
                    if (held.newest().number() != word.version()
                            || !held.newest().sha256().equals(word.sha256())) {
                        return Heard.OTHER_TEXT;
                    }
                    write(network, actor, held, word);
                    follow(network, actor, link, held, word.side());
                    return Heard.APPROVED;
                });
    }

    private void write(Network network, Actor actor, Agreement held, Word word) {
        var now = Drafting.now();
        var scan = word.scan() == null ? null : Scan.Id.next();
        if (scan != null) {
            var paper = Objects.requireNonNull(word.scan());
            scans.add(network.id(), actor, held.id(), scan, paper, now);
        }
        approvals.add(
                network.id(),
                actor,
                held,
                new Approval(
                        Approval.Id.next(),
                        word.version(),
                        word.sha256(),
                        word.side(),
                        word.signatory(),
                        word.signedOn(),
                        scan,
                        now,
                        actor.name(),
                        null));
        audit(network, actor, "approved", held, word.side(), scan == null ? "screen" : "paper");
    }

    private void follow(Network network, Actor actor, Link link, Agreement held, Side side) {
        if (!standings.of(network.id(), held).isApprovedByBoth()) {
            letters.tell(
                    network, actor, letters.news(What.APPROVED, link, held, side), side.other());
            return;
        }
        var now = Drafting.now();
        agreements.isInForce(network.id(), held.id(), now);
        if (held.replaces() != null) {
            agreements.isReplaced(network.id(), held.replaces(), now);
        }
        audit(network, actor, "in_force", held, side, held.newest().sha256());
        state(network, actor, link, held, now);
        letters.tellBoth(network, actor, letters.news(What.IN_FORCE, link, held, side));
    }

    /** Both sides have said it by approving: it is a fact of the link. */
    private void state(Network network, Actor actor, Link link, Agreement held, Instant now) {
        held.reaches()
                .map(
                        stage ->
                                StatedStage.of(
                                        stage,
                                        PartialDate.of(Days.of(now)),
                                        StatedStage.Voice.BOTH))
                .map(fact -> fact.shownBy(null, held.newest().text().first().title()))
                .map(fact -> fact.noting("SHA-256 " + held.newest().sha256()))
                .ifPresent(fact -> statements.state(network, actor, link, fact));
    }

    /**
     * A side takes back its approval, or withdraws from what is in force. False, and nothing done,
     * where it had none, or where what was a draft is in force now.
     *
     * @param draft whether it was a draft when the side said so
     */
    boolean withdraw(
            Network network,
            Actor actor,
            Link link,
            Agreement.Id id,
            Side side,
            String because,
            boolean draft) {
        return scope.in(
                network.id(),
                db -> {
                    var held = agreements.hold(network.id(), id, link.id());
                    var own = standings.of(network.id(), held).approvalOf(side);
                    if (own.isEmpty() || held.isDraft() != draft || !draft && !held.stands()) {
                        return false;
                    }
                    takeBack(network, actor, link, held, own.get(), because);
                    return true;
                });
    }

    private void takeBack(
            Network network, Actor actor, Link link, Agreement held, Approval own, String because) {
        var now = Drafting.now();
        approvals.withdraw(network.id(), actor, own.id(), because, now);
        if (held.stands()) {
            agreements.end(network.id(), actor, held, own.side(), because, now);
        }
        audit(network, actor, "withdrew", held, own.side(), because);
        tellOther(
                network,
                actor,
                held.stands() ? What.WITHDRAWN : What.TAKEN_BACK,
                link,
                held,
                own.side(),
                because);
    }

    /** A draft that a side no longer wants. False: it is no draft. */
    boolean layAside(
            Network network, Actor actor, Link link, Agreement.Id id, Side side, String because) {
        return scope.in(
                network.id(),
                db -> {
                    var held = agreements.hold(network.id(), id, link.id());
                    if (!held.isDraft()) {
                        return false;
                    }
                    agreements.end(network.id(), actor, held, side, because, Drafting.now());
                    audit(network, actor, "laid_aside", held, side, because);
                    tellOther(network, actor, What.LAID_ASIDE, link, held, side, because);
                    return true;
                });
    }

    private void tellOther(
            Network network,
            Actor actor,
            What what,
            Link link,
            Agreement held,
            Side side,
            String because) {
        letters.tell(
                network,
                actor,
                new News(what, link, held, side, because, Optional.empty()),
                side.other());
    }

    private void audit(
            Network network, Actor actor, String action, Agreement held, Side side, String detail) {
        var facts =
                Map.of("side", side.code(), "version", held.newest().number(), "detail", detail);
        audit.write(
                network.id(),
                actor,
                Audit.Change.of(action, "agreement", held.id().value(), null, facts));
    }
}
