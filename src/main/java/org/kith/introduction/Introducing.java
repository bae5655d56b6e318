package org.kith.introduction;

import org.kith.account.Actor;
import org.kith.community.Group;
import org.kith.community.Representatives;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.twinning.FirstContacts;
import org.kith.twinning.Link;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The policy of introductions: who may do what, what it leads to, and who is told. Everything of
 * one act stands or falls together.
 */
@Component
class Introducing {

    private static final Logger LOG = LoggerFactory.getLogger(Introducing.class);

    private final NetworkScope scope;
    private final Introductions introductions;
    private final Asking asking;
    private final Representatives representatives;
    private final FirstContacts contacts;
    private final Letters letters;

    Introducing(
            NetworkScope scope,
            Introductions introductions,
            Asking asking,
            Representatives representatives,
            FirstContacts contacts,
            Letters letters) {
        this.scope = scope;
        this.introductions = introductions;
        this.asking = asking;
        this.representatives = representatives;
        this.contacts = contacts;
        this.letters = letters;
    }

    Standing standing(Network.Id network, Actor actor, Introduction one) {
        return Standing.of(one, actor, representatives.groupsOf(network, actor));
    }

    /**
     * Does something that changes no more than the state; false where it is not theirs to do, or
     * not possible any more.
     */
    boolean act(Network network, Actor actor, Introduction one, Step said) {
        return scope.in(
                network.id(),
                db -> {
                    var side = standing(network.id(), actor, one).side(said.act());
                    if (side.isEmpty() || !one.allows(said.act())) {
                        return false;
                    }
                    var step = said.by(side.get());
                    var after = one.after(step.act(), now());
                    if (!introductions.write(network.id(), actor, one, after, step)) {
                        return false;
                    }
                    tellOthers(network, after, step);
                    return true;
                });
    }

    /** Gives it to another group of the community that is asked for. */
    boolean passOn(Network network, Actor actor, Introduction one, Group.Id group) {
        return scope.in(
                network.id(),
                db -> {
                    var step = Step.of(Step.Act.PASSED_ON, Step.Side.COORDINATOR, "");
                    var after = one.passedTo(group, now());
                    var done =
                            standing(network.id(), actor, one).may(one, Step.Act.PASSED_ON)
                                    && asking.isOf(network.id(), group, one.to())
                                    && introductions.write(network.id(), actor, one, after, step);
                    if (done) {
                        letters.tell(network, after, Step.Act.ASKED, Step.Side.ASKED);
                        letters.tell(network, after, Step.Act.PASSED_ON, Step.Side.ASKING);
                    }
                    return done;
                });
    }

    /** Lets a contact of the asked group sign in and answer. */
    boolean invite(Network network, Actor actor, Introduction one, String mail) {
        return scope.in(
                network.id(),
                db -> {
                    var asked = one.asked();
                    if (asked == null
                            || !standing(network.id(), actor, one).may(one, Step.Act.INVITED)) {
                        return false;
                    }
                    var person =
                            representatives.invite(
                                    network.id(), actor, asked, mail, network.language());
                    if (person.isEmpty()) {
                        return false;
                    }
                    var step =
                            Step.of(Step.Act.INVITED, Step.Side.COORDINATOR, person.get().name());
                    if (!introductions.write(network.id(), actor, one, one, step)) {
                        throw new OptimisticLockingFailureException("changed: " + one.id());
                    }
                    letters.write(network, one, Step.Act.INVITED, person.get());
                    return true;
                });
    }

    /** Begins the link of the two; empty where it is not theirs to do, or not possible any more. */
    Optional<Link> link(Network network, Actor actor, Introduction one) {
        try {
            return begin(network, actor, one);
        } catch (OptimisticLockingFailureException otherSide) {
            return Optional.empty();
        }
    }

    private Optional<Link> begin(Network network, Actor actor, Introduction one) {
        return scope.in(
                network.id(),
                db -> {
                    var side = standing(network.id(), actor, one).side(Step.Act.LINKED);
                    if (side.isEmpty() || !one.allows(Step.Act.LINKED)) {
                        return Optional.empty();
                    }
                    var link = contacts.begin(network.id(), actor, one.from(), one.to());
                    var after = one.linkedAs(link.id(), now());
                    var step = Step.of(Step.Act.LINKED, side.get(), "");
                    if (!introductions.write(network.id(), actor, one, after, step)) {
                        throw new OptimisticLockingFailureException(
                                "linked meanwhile: " + one.id());
                    }
                    tellOthers(network, after, step);
                    return Optional.of(link);
                });
    }

    /**
     * Ends the waiting of all whose time is over, and says so to both sides; each by itself, so
     * that one that cannot be ended holds up no other.
     */
    int expire(Network network, Instant now) {
        var count = 0;
        for (var one : introductions.overdue(network.id(), now)) {
            try {
                count += expire(network, one, now) ? 1 : 0;
            } catch (RuntimeException broken) {
                LOG.error("Introduction {} could not be ended", one.id(), broken);
            }
        }
        return count;
    }

    private boolean expire(Network network, Introduction one, Instant now) {
        return scope.in(
                network.id(),
                db -> {
                    var after = one.after(Step.Act.EXPIRED, now.truncatedTo(ChronoUnit.MICROS));
                    var step = Step.of(Step.Act.EXPIRED, Step.Side.KITH, "");
                    if (!introductions.write(network.id(), Actor.KITH, one, after, step)) {
                        return false;
                    }
                    for (var side : Step.Side.values()) {
                        if (side != Step.Side.KITH) {
                            letters.tell(network, after, Step.Act.EXPIRED, side);
                        }
                    }
                    return true;
                });
    }

    private void tellOthers(Network network, Introduction after, Step step) {
        switch (step.side()) {
            case ASKING, ASKED -> letters.tell(network, after, step.act(), step.side().other());
            case COORDINATOR, KITH -> {
                letters.tell(network, after, step.act(), Step.Side.ASKED);
                if (step.act() != Step.Act.REMINDED) {
                    letters.tell(network, after, step.act(), Step.Side.ASKING);
                }
            }
        }
    }

    /** As exactly as the database keeps it. */
    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
