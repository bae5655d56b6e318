package org.kith.community;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.place.Countries;
import org.kith.place.PlaceSearch;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The steps of recording a group, each made anew from its draft. */
@Component
class GroupSteps {

    private static final int SUGGESTIONS = 12;

    private final PlaceSearch search;
    private final Countries countries;
    private final CommunitiesApart apart;
    private final Communities communities;
    private final Groups groups;
    private final Duplicates duplicates;
    private final Entering entering;
    private final Drafts drafts;
    private final OtherNetworks others;

    GroupSteps(
            PlaceSearch search,
            Countries countries,
            CommunitiesApart apart,
            Communities communities,
            Groups groups,
            Duplicates duplicates,
            Entering entering,
            Drafts drafts,
            OtherNetworks others) {
        this.search = search;
        this.countries = countries;
        this.apart = apart;
        this.communities = communities;
        this.groups = groups;
        this.duplicates = duplicates;
        this.entering = entering;
        this.drafts = drafts;
        this.others = others;
    }

    String address(Draft draft, String step, Frame frame) {
        return frame.at("/drafts/" + draft.id() + "/group" + step);
    }

    Optional<Community> community(Network network, Draft draft) {
        return communities.find(network.id(), draft.first("community"));
    }

    Optional<GroupForm.Filled> group(Network network, Draft draft, Answers answers) {
        var reason = answers.line("different_because", NotTheSame.REASON_LIMIT);
        var because = draft.all("told_apart").isEmpty() ? null : reason;
        var id = new Group.Id(draft.id().value());
        return community(network, draft).flatMap(c -> GroupForm.read(answers, id, c.id(), because));
    }

    WhosePage whose(
            Network network, String address, Map<String, List<String>> fields, Frame frame) {
        var answers = new Answers(fields);
        var choices = new LinkedHashMap<Community.Id, CommunityCard>();
        communities
                .find(network.id(), answers.raw("community"))
                .map(community -> card(network, community, frame))
                .ifPresent(card -> choices.put(card.id(), card));
        called(network, answers.raw("where"), frame)
                .forEach(card -> choices.putIfAbsent(card.id(), card));
        return new WhosePage(
                address,
                answers,
                List.copyOf(choices.values()),
                apart.where(choices.values(), frame.language()));
    }

    GroupWhatPage what(Network network, Draft draft, Answers answers, Frame frame) {
        return new GroupWhatPage(
                address(draft, "/what", frame),
                address(draft, "", frame),
                card(network, community(network, draft).orElseThrow(), frame),
                answers,
                new Naming(countries, frame.language()));
    }

    GroupCheckPage check(Network network, Draft draft, GroupForm.Filled filled, Frame frame) {
        var group = filled.group();
        var likely =
                duplicates.groupsLike(
                        network.id(), group.community(), group.name(), Set.of(), frame.language());
        return check(network, draft, filled, likely, new Answers(draft.fields()), frame);
    }

    Object record(Network network, Actor actor, Draft draft, GroupForm.Filled filled, Frame frame) {
        var join = groups.find(network.id(), draft.first("join"));
        if (join.isPresent()) {
            return Redirect.to(
                    frame.at("/groups/" + join.get().slug() + "/edit?from=" + draft.id()));
        }
        var answered = Entering.ids(draft.all("told_apart"));
        var answers = new Answers(draft.fields());
        var reason =
                Optional.ofNullable(answers.line("different_because", NotTheSame.REASON_LIMIT));
        var said = reason.isPresent() ? answered : Set.<UUID>of();
        var outcome =
                entering.group(
                        network.id(), actor, filled, said, reason.orElse(""), frame.language());
        return switch (outcome) {
            case Entering.Outcome.Stands<Group, GroupCard>(var stands) -> {
                drafts.finish(network.id(), actor, draft.id(), stands.id().value());
                yield Redirect.to(frame.at("/groups/" + stands.slug() + "?recorded=1"));
            }
            case Entering.Outcome.Ask<Group, GroupCard>(var likely) -> {
                if (!answered.isEmpty() && reason.isEmpty()) {
                    answers.refuse("different_because", "community.problem.say_why");
                }
                yield check(network, draft, filled, likely, answers, frame);
            }
        };
    }

    private GroupCheckPage check(
            Network network,
            Draft draft,
            GroupForm.Filled filled,
            List<Likely<GroupCard>> likely,
            Answers answers,
            Frame frame) {
        var community = community(network, draft).orElseThrow();
        return new GroupCheckPage(
                address(draft, "", frame),
                filled.group(),
                filled.contacts(),
                card(network, community, frame),
                likely,
                others.groups(
                        network.id(), community.place(), filled.group().name(), frame.language()),
                answers,
                new Naming(countries, frame.language()));
    }

    /** Communities at places of this name, and those with such a name of their own. */
    private List<CommunityCard> called(Network network, String typed, Frame frame) {
        if (typed.isBlank()) {
            return List.of();
        }
        var places =
                search.find(PlaceSearch.Query.of(typed, 30)).stream()
                        .map(PlaceSearch.Found::place)
                        .toList();
        var found = new LinkedHashMap<Community.Id, CommunityCard>();
        communities
                .atPlaces(network.id(), places, frame.language())
                .forEach(card -> found.put(card.id(), card));
        communities
                .list(network.id(), CommunityFilter.called(typed), frame.language(), 1)
                .items()
                .forEach(card -> found.putIfAbsent(card.id(), card));
        return found.values().stream().limit(SUGGESTIONS).toList();
    }

    private CommunityCard card(Network network, Community community, Frame frame) {
        var cards = communities.cards(network.id(), Set.of(community.id()), frame.language());
        return Objects.requireNonNull(cards.get(community.id()));
    }
}
