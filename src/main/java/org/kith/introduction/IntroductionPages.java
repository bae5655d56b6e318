package org.kith.introduction;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Communities;
import org.kith.community.Community;
import org.kith.community.Group;
import org.kith.community.GroupCard;
import org.kith.community.GroupContacts;
import org.kith.community.Groups;
import org.kith.community.Representatives;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.shared.Slice;
import org.kith.twinning.Links;
import org.kith.web.Frame;
import org.kith.web.KeepsBack;
import org.kith.web.NotHere;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what the pages of introductions show. */
@Component
class IntroductionPages {

    private final Introductions introductions;
    private final Introducing introducing;
    private final Representatives representatives;
    private final Groups groups;
    private final GroupContacts contacts;
    private final Communities communities;
    private final Links links;
    private final Letters letters;
    private final KeepsBack withholding;

    IntroductionPages(
            Introductions introductions,
            Introducing introducing,
            Representatives representatives,
            Groups groups,
            GroupContacts contacts,
            Communities communities,
            Links links,
            Letters letters,
            KeepsBack withholding) {
        this.introductions = introductions;
        this.introducing = introducing;
        this.representatives = representatives;
        this.groups = groups;
        this.contacts = contacts;
        this.communities = communities;
        this.links = links;
        this.letters = letters;
        this.withholding = withholding;
    }

    /** An introduction that the actor may see; it does not exist for others. */
    Introduction seen(Network network, Actor actor, UUID id) {
        return introductions
                .find(network.id(), new Introduction.Id(id))
                .filter(one -> introducing.standing(network.id(), actor, one).sees())
                .orElseThrow(NotHere::new);
    }

    IntroductionPage page(
            Network network, Actor actor, Introduction one, Answers answers, Language language) {
        var standing = introducing.standing(network.id(), actor, one);
        var line = lines(network.id(), List.of(one), language).getFirst();
        var theirs =
                standing.coordinator()
                        ? groups.of(network.id(), one.to()).stream()
                                .map(Group::id)
                                .filter(group -> !group.equals(one.asked()))
                                .toList()
                        : List.<Group.Id>of();
        var asked = one.asked();
        var steps = introductions.steps(network.id(), one.id());
        var said = steps.stream().map(step -> step.id().value()).toList();
        return new IntroductionPage(
                line,
                steps,
                withholding.of(network, actor, said),
                standing,
                answers,
                standing.coordinator() && asked != null && !letters.reachable(network.id(), one)
                        ? contacts.of(network.id(), asked).stream()
                                .filter(contact -> contact.mail() != null)
                                .toList()
                        : List.of(),
                cards(network.id(), theirs, language),
                one.link() == null
                        ? ""
                        : links.find(network.id(), one.link())
                                .map(link -> "/links/" + link.slug())
                                .orElse(""));
    }

    /**
     * @param page of those that are open, for the coordinator; one's own stand on the first
     */
    IntroductionsPage list(Network network, Actor actor, Language language, int page) {
        var mine = representatives.groupsOf(network.id(), actor);
        var coordinator = actor.may(Role.COORDINATOR);
        var open =
                coordinator
                        ? introductions.open(network.id(), page)
                        : new Slice<Introduction>(List.of(), 1, Introductions.PAGE, 0);
        var all = new LinkedHashSet<Introduction>();
        if (open.number() == 1) {
            all.addAll(introductions.of(network.id(), mine));
        }
        all.addAll(open.items());
        var lines = lines(network.id(), all, language);
        Predicate<IntroductionLine> asked =
                line ->
                        line.holder() == Introduction.Holder.ASKED_SIDE
                                && mine.contains(line.introduction().asked());
        Predicate<IntroductionLine> brokers =
                line -> coordinator && line.holder() == Introduction.Holder.COORDINATOR;
        Predicate<IntroductionLine> runs = line -> line.introduction().state().open();
        return new IntroductionsPage(
                lines.stream().filter(asked).toList(),
                lines.stream()
                        .filter(brokers)
                        .sorted(Comparator.comparing(line -> line.introduction().since()))
                        .toList(),
                lines.stream().filter(runs.and(asked.or(brokers).negate())).toList(),
                lines.stream().filter(runs.negate()).toList(),
                !mine.isEmpty(),
                open.number(),
                open.pages());
    }

    /**
     * @param forWhom slug of the community for which a coordinator asks; may be empty
     */
    AskPage ask(
            Network network, Actor actor, Community to, String forWhom, Answers answers, Frame f) {
        return ask(network, actor, to, forWhom, answers, "", "", f.language());
    }

    AskPage ask(
            Network network,
            Actor actor,
            Community to,
            String forWhom,
            Answers answers,
            String here,
            String hereWords,
            Language language) {
        var id = network.id();
        var theirs = groups.of(id, to.id()).stream().map(Group::id).toList();
        var own = representatives.groupsOf(id, actor).stream();
        var others =
                actor.may(Role.COORDINATOR) && AskingController.SLUG.matcher(forWhom).matches()
                        ? communities.find(id, forWhom).stream()
                                .flatMap(community -> groups.of(id, community.id()).stream())
                                .map(Group::id)
                        : Stream.<Group.Id>empty();
        var mine = Stream.concat(own, others).distinct().filter(g -> !theirs.contains(g)).toList();
        return new AskPage(
                Objects.requireNonNull(
                        communities.cards(id, Set.of(to.id()), language).get(to.id())),
                cards(id, mine, language),
                cards(id, theirs, language),
                answers,
                here,
                hereWords);
    }

    private List<GroupCard> cards(
            Network.Id network, Collection<Group.Id> wanted, Language language) {
        return groups.cards(network, Set.copyOf(wanted), language).values().stream()
                .sorted(Comparator.comparing(GroupCard::name))
                .toList();
    }

    private List<IntroductionLine> lines(
            Network.Id network, Collection<Introduction> of, Language language) {
        var groupCards =
                groups.cards(
                        network,
                        of.stream()
                                .flatMap(one -> Stream.of(one.asking(), one.asked()))
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()),
                        language);
        var communityCards =
                communities.cards(
                        network,
                        of.stream()
                                .flatMap(one -> Stream.of(one.from(), one.to()))
                                .collect(Collectors.toSet()),
                        language);
        return of.stream()
                .map(
                        one ->
                                new IntroductionLine(
                                        one,
                                        Objects.requireNonNull(groupCards.get(one.asking())),
                                        Objects.requireNonNull(communityCards.get(one.from())),
                                        Objects.requireNonNull(communityCards.get(one.to())),
                                        one.asked() == null ? null : groupCards.get(one.asked()),
                                        one.holder(letters.reachable(network, one))))
                .toList();
    }
}
