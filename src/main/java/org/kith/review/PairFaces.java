package org.kith.review;

import org.kith.community.Communities;
import org.kith.community.Community;
import org.kith.community.CommunityCard;
import org.kith.community.Group;
import org.kith.community.GroupContact;
import org.kith.community.GroupContacts;
import org.kith.community.Groups;
import org.kith.community.Merge;
import org.kith.community.Naming;
import org.kith.network.Network;
import org.kith.place.Countries;
import org.kith.place.Place;
import org.kith.place.Places;
import org.kith.twinning.Carriers;
import org.kith.twinning.Facts;
import org.kith.twinning.Link;
import org.kith.twinning.LinkLists;
import org.kith.twinning.LinkRow;
import org.kith.twinning.Links;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What is known of the two of a pair, field by field in one order. */
@Component
class PairFaces {

    private static final int MOST = 12;

    private final Communities communities;
    private final Groups groups;
    private final GroupContacts contacts;
    private final Links links;
    private final LinkLists lists;
    private final Carriers carriers;
    private final Facts facts;
    private final Places places;
    private final Countries countries;

    PairFaces(
            Communities communities,
            Groups groups,
            GroupContacts contacts,
            Links links,
            LinkLists lists,
            Carriers carriers,
            Facts facts,
            Places places,
            Countries countries) {
        this.communities = communities;
        this.groups = groups;
        this.contacts = contacts;
        this.links = links;
        this.lists = lists;
        this.carriers = carriers;
        this.facts = facts;
        this.places = places;
        this.countries = countries;
    }

    /** Empty where it is no more. */
    Optional<Face> of(Network network, Merge.Kind kind, UUID id, Frame frame) {
        return switch (kind) {
            case COMMUNITY ->
                    communities
                            .find(network.id(), new Community.Id(id))
                            .map(community -> community(network, community, frame));
            case GROUP ->
                    groups.find(network.id(), new Group.Id(id))
                            .map(group -> group(network, group, frame));
            case LINK ->
                    links.find(network.id(), new Link.Id(id))
                            .map(link -> link(network, link, frame));
        };
    }

    private Face community(Network network, Community community, Frame frame) {
        var card = card(network, community.id(), frame);
        var place = places.find(community.place()).map(Place::name).orElse("");
        var naming = new Naming(countries, frame.language());
        var said = new ArrayList<Face.Fact>();
        said.add(
                new Face.Fact(
                        "community.field.kind",
                        frame.t("community.kind." + community.kind().code())));
        said.add(new Face.Fact("community.field.place", place));
        said.add(new Face.Fact("community.field.country", naming.country(card.country())));
        said.add(
                new Face.Fact(
                        "community.field.people",
                        card.population() == 0 ? "" : frame.number(card.population())));
        said.add(new Face.Fact("community.field.about", community.about()));
        said.add(
                new Face.Fact(
                        "review.field.groups",
                        groups.of(network.id(), community.id()).stream()
                                .map(Group::name)
                                .limit(MOST)
                                .toList()));
        said.add(
                new Face.Fact(
                        "community.field.links",
                        linksOf(network, links.of(network.id(), community.id()), frame)));
        said.add(
                new Face.Fact(
                        "community.field.interests",
                        words(frame, "community.interest.", community.interests())));
        said.add(
                new Face.Fact(
                        "community.field.languages",
                        community.languages().stream().map(naming::language).toList()));
        said.add(
                new Face.Fact(
                        "community.field.different_because",
                        Optional.ofNullable(community.differentBecause()).orElse("")));
        return new Face(
                community.id().value(),
                card.label(),
                card.localName(),
                frame.at("/communities/" + community.slug()),
                said);
    }

    private Face group(Network network, Group group, Frame frame) {
        var card = card(network, group.community(), frame);
        var naming = new Naming(countries, frame.language());
        var said = new ArrayList<Face.Fact>();
        said.add(
                new Face.Fact(
                        "community.field.form", frame.t("community.form." + group.form().code())));
        said.add(new Face.Fact("community.field.community", card.label()));
        said.add(new Face.Fact("community.field.about", group.about()));
        said.add(
                new Face.Fact(
                        "community.field.website",
                        Optional.ofNullable(group.website()).orElse("")));
        said.add(
                new Face.Fact(
                        "community.field.founded",
                        group.founded() == null ? "" : frame.date(group.founded())));
        said.add(
                new Face.Fact(
                        "community.field.contacts",
                        contacts.of(network.id(), group.id()).stream()
                                .map(GroupContact::name)
                                .toList()));
        said.add(
                new Face.Fact(
                        "community.field.links",
                        linksOf(network, carriers.linksOf(network.id(), group.id()), frame)));
        said.add(
                new Face.Fact(
                        "community.field.interests",
                        words(frame, "community.interest.", group.interests())));
        said.add(
                new Face.Fact(
                        "community.field.languages",
                        group.languages().stream().map(naming::language).toList()));
        said.add(
                new Face.Fact(
                        "community.field.different_because",
                        Optional.ofNullable(group.differentBecause()).orElse("")));
        return new Face(
                group.id().value(), group.name(), null, frame.at("/groups/" + group.slug()), said);
    }

    private Face link(Network network, Link link, Frame frame) {
        var row = lists.of(network.id(), List.of(link.id()), frame.language()).getFirst();
        var said = new ArrayList<Face.Fact>();
        said.add(
                new Face.Fact(
                        "community.field.kind", frame.t("twinning.kind." + link.kind().code())));
        said.add(new Face.Fact("twinning.side.first", labels(row.a())));
        said.add(new Face.Fact("twinning.side.second", labels(row.b())));
        said.add(
                new Face.Fact(
                        "review.field.stage",
                        row.stage() == null
                                ? ""
                                : frame.t("twinning.stage." + row.stage().code())));
        said.add(
                new Face.Fact(
                        "review.field.since", row.since() == null ? "" : frame.date(row.since())));
        said.add(
                new Face.Fact(
                        "review.field.facts",
                        facts.of(network.id(), link.id()).stream()
                                .map(
                                        fact ->
                                                Stream.of(
                                                                frame.t(
                                                                        "twinning.stage."
                                                                                + fact.stage()
                                                                                        .code()),
                                                                fact.on() == null
                                                                        ? ""
                                                                        : frame.date(fact.on()))
                                                        .filter(text -> !text.isEmpty())
                                                        .collect(
                                                                java.util.stream.Collectors.joining(
                                                                        " ")))
                                .limit(MOST)
                                .toList()));
        said.add(
                new Face.Fact(
                        "review.field.registers",
                        facts.registers(network.id(), link.id()).stream()
                                .map(
                                        said1 ->
                                                said1.title()
                                                        + ": "
                                                        + said1.aStated()
                                                        + " – "
                                                        + said1.bStated())
                                .limit(MOST)
                                .toList()));
        said.add(new Face.Fact("review.field.reason", link.reason()));
        said.add(
                new Face.Fact(
                        "community.field.different_because",
                        Optional.ofNullable(link.differentBecause()).orElse("")));
        return new Face(
                link.id().value(),
                title(row, frame),
                null,
                frame.at("/links/" + link.slug()),
                said);
    }

    static String title(LinkRow row, Frame frame) {
        return row.name() == null
                ? frame.t("twinning.link.title", first(row.a()), first(row.b()))
                : row.name();
    }

    private List<String> linksOf(Network network, Collection<Link.Id> ids, Frame frame) {
        return lists.of(network.id(), ids, frame.language()).stream()
                .limit(MOST)
                .map(row -> title(row, frame))
                .toList();
    }

    private CommunityCard card(Network network, Community.Id id, Frame frame) {
        return communities
                .cards(network.id(), List.of(id), frame.language())
                .values()
                .iterator()
                .next();
    }

    private static List<String> words(Frame frame, String prefix, List<String> codes) {
        return codes.stream()
                .map(
                        code ->
                                frame.messages().has(frame.language(), prefix + code)
                                        ? frame.t(prefix + code)
                                        : code)
                .toList();
    }

    private static List<String> labels(List<CommunityCard> side) {
        return side.stream().map(CommunityCard::label).limit(MOST).toList();
    }

    private static String first(List<CommunityCard> side) {
        return side.isEmpty() ? "" : side.getFirst().label();
    }
}
