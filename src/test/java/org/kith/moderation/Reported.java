package org.kith.moderation;

import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.community.Group;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.shared.Worded;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Content that somebody reported, for tests of other rooms. */
@Component
public class Reported {

    private final Reporting reporting;
    private final DecidingCase deciding;
    private final GroupContent groups;
    private final Rules rules;
    private final Cases cases;
    private final OwnReport own;
    private final TestNetworks tests;
    private final List<Reportable> kinds;

    Reported(
            Reporting reporting,
            DecidingCase deciding,
            GroupContent groups,
            Rules rules,
            Cases cases,
            OwnReport own,
            TestNetworks tests,
            List<Reportable> kinds) {
        this.kinds = List.copyOf(kinds);
        this.reporting = reporting;
        this.deciding = deciding;
        this.groups = groups;
        this.rules = rules;
        this.cases = cases;
        this.own = own;
        this.tests = tests;
    }

    /**
     * What stands at an address is hidden.
     *
     * @param at where its kind stands, as gatherings
     */
    public Case.Id hide(Network network, String at, String name) {
        var content =
                kinds.stream()
                        .filter(kind -> kind.at().equals(at))
                        .flatMap(
                                kind -> kind.at(network, Actor.VISITOR, name, Language.EN).stream())
                        .findFirst()
                        .orElseThrow();
        return decided(network, report(network, content), Decision.Verdict.HIDDEN);
    }

    /** What a group says of itself. */
    public Case.Id group(Network network, Group group) {
        return report(network, content(network, group));
    }

    private Content content(Network network, Group group) {
        return groups.find(network, group.id().value(), Language.EN).orElseThrow();
    }

    private Case.Id group(Network network, Group group, Person.Id author) {
        var found = content(network, group);
        return report(
                network,
                new Content(
                        found.kind(),
                        found.id(),
                        found.path(),
                        found.title(),
                        found.language(),
                        found.text(),
                        found.groups(),
                        author));
    }

    private Case.Id report(Network network, Content content) {
        var said =
                new Said(
                        new Reason(Reason.Why.LAW, null),
                        "Look",
                        "reader@example.org",
                        Language.EN);
        return reporting.report(network, Actor.VISITOR, content, said, Instant.now());
    }

    /** The same in somebody's words, and they were asked to change it. */
    public Case.Id decided(Network network, Group group, Person author) {
        return decided(network, group(network, group, author.id()), Decision.Verdict.ASKED);
    }

    /** The same, and it is hidden, as no group is. */
    public Case.Id hidden(Network network, Group group) {
        return decided(network, group(network, group), Decision.Verdict.HIDDEN);
    }

    /** What waits for a decision is hidden by somebody who moderates. */
    public void hide(Network network, Person keeper) {
        var waiting = cases.waiting(network.id(), 1).items().getFirst();
        decided(network, waiting.id(), Decision.Verdict.HIDDEN, keeper);
    }

    private Case.Id decided(Network network, Case.Id id, Decision.Verdict verdict) {
        return decided(network, id, verdict, tests.joinFully(network, Role.COORDINATOR));
    }

    private Case.Id decided(Network network, Case.Id id, Decision.Verdict verdict, Person person) {
        var actor = new Actor(person.id(), person.name(), Role.COORDINATOR);
        deciding.decide(
                network,
                actor,
                new Decision(
                        Decision.Id.next(),
                        id,
                        verdict,
                        Decision.ByRule.of(rules.of(network.id()).getFirst()),
                        "Please mend it.",
                        actor.person(),
                        actor.name(),
                        Instant.now()),
                cases.find(network.id(), id).orElseThrow().state());
        return id;
    }

    /** In the letter to who reported it. */
    public String token(Network network, Group group) {
        var course = cases.find(network.id(), group(network, group)).orElseThrow();
        return own.path(network, course.reports().getLast().id()).replaceFirst(".*/", "");
    }

    /** The only report of a case. */
    public ContentReport.Id report(Network network, Case.Id id) {
        return cases.find(network.id(), id).orElseThrow().reports().getFirst().id();
    }

    /** A rule of a network's own. */
    public Rule.Id rule(Network network) {
        var words = new Worded(Map.of(Language.EN, "Be kind"));
        return rules.add(network.id(), Actor.KITH, words, words).orElseThrow().id();
    }

    public static Object path(Group group) {
        return new ContentPath("groups", group.slug(), "");
    }
}
