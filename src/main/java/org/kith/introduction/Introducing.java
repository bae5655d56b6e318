package org.kith.introduction;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Community;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.community.Representatives;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.twinning.FirstContacts;
import org.kith.twinning.Link;
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

    private final NetworkScope scope;
    private final Introductions introductions;
    private final Groups groups;
    private final Representatives representatives;
    private final FirstContacts contacts;
    private final Letters letters;

    Introducing(
            NetworkScope scope,
            Introductions introductions,
            Groups groups,
            Representatives representatives,
            FirstContacts contacts,
            Letters letters) {
        this.scope = scope;
        this.introductions = introductions;
        this.groups = groups;
        this.representatives = representatives;
        this.contacts = contacts;
        this.letters = letters;
    }

    /** What became of a request. */
    sealed interface Asked {

        /**
         * On its way.
         *
         * @param reachable whether somebody can answer; the coordinator takes it up otherwise
         */
        record Sent(Introduction introduction, boolean reachable) implements Asked {}

        /** The two are being introduced already, whoever asked. */
        record Open(Introduction introduction) implements Asked {}

        /** They said no not long ago. */
        record SaidNo(Introduction introduction) implements Asked {}

        /** The group waits for as many answers as it may. */
        record TooMany() implements Asked {}

        /** The two are linked already. */
        record Linked(String slug) implements Asked {}

        /** The actor does not speak for the group, or it is of the community that is asked. */
        record NotTheirs() implements Asked {}
    }

    Standing standing(Network.Id network, Actor actor, Introduction one) {
        return Standing.of(one, actor, representatives.groupsOf(network, actor));
    }

    boolean maySpeakFor(Network.Id network, Actor actor, Group.Id group) {
        return actor.may(Role.COORDINATOR)
                || representatives.groupsOf(network, actor).contains(group);
    }

    Asked ask(
            Network network,
            Actor actor,
            Group group,
            Community.Id to,
            Group.@Nullable Id asked,
            String words) {
        return scope.in(
                network.id(),
                db -> {
                    if (!maySpeakFor(network.id(), actor, group.id())
                            || group.community().equals(to)
                            || asked != null && !isOf(network.id(), asked, to)) {
                        return new Asked.NotTheirs();
                    }
                    var link =
                            contacts.standing(
                                    network.id(), group.community(), to, network.language());
                    if (link.isPresent()) {
                        return new Asked.Linked(link.get().slug());
                    }
                    var no =
                            introductions.declined(
                                    network.id(),
                                    group.community(),
                                    to,
                                    now().minus(Introduction.AFTER_A_NO));
                    if (no.isPresent()) {
                        return new Asked.SaidNo(no.get());
                    }
                    if (introductions.waiting(network.id(), group.id())
                            >= Introduction.MOST_WAITING) {
                        return new Asked.TooMany();
                    }
                    var one = Introduction.begin(group, to, asked, now());
                    if (!introductions.begin(
                            network.id(),
                            actor,
                            one,
                            Step.of(Step.Act.ASKED, Step.Side.ASKING, words))) {
                        return new Asked.Open(
                                introductions
                                        .open(network.id(), group.community(), to)
                                        .orElseThrow());
                    }
                    var reachable = letters.reachable(network.id(), one);
                    letters.tell(
                            network,
                            one,
                            Step.Act.ASKED,
                            reachable ? Step.Side.ASKED : Step.Side.COORDINATOR);
                    return new Asked.Sent(one, reachable);
                });
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
                                    && isOf(network.id(), group, one.to())
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
                            representatives.invite(network.id(), asked, mail, network.language());
                    if (person.isEmpty()) {
                        return false;
                    }
                    introductions.write(
                            network.id(),
                            actor,
                            one,
                            one,
                            Step.of(Step.Act.INVITED, Step.Side.COORDINATOR, person.get().name()));
                    letters.write(network, one, Step.Act.INVITED, person.get());
                    return true;
                });
    }

    /** Begins the link of the two; empty where it is not theirs to do, or not possible any more. */
    Optional<Link> link(Network network, Actor actor, Introduction one) {
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
                        throw new IllegalStateException("linked twice at one moment: " + one.id());
                    }
                    tellOthers(network, after, step);
                    return Optional.of(link);
                });
    }

    /** Ends the waiting of all whose time is over, and says so to both sides. */
    int expire(Network network, Instant now) {
        return scope.in(
                network.id(),
                db -> {
                    var count = 0;
                    for (var one : introductions.overdue(network.id(), now)) {
                        var after = one.after(Step.Act.EXPIRED, now.truncatedTo(ChronoUnit.MICROS));
                        var step = Step.of(Step.Act.EXPIRED, Step.Side.KITH, "");
                        if (introductions.write(network.id(), Actor.KITH, one, after, step)) {
                            for (var side : Step.Side.values()) {
                                if (side != Step.Side.KITH) {
                                    letters.tell(network, after, Step.Act.EXPIRED, side);
                                }
                            }
                            count++;
                        }
                    }
                    return count;
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

    private boolean isOf(Network.Id network, Group.Id group, Community.Id community) {
        return groups.find(network, group)
                .filter(found -> found.community().equals(community))
                .isPresent();
    }

    /** As exactly as the database keeps it. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
