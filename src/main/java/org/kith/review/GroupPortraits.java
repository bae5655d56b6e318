package org.kith.review;

import static org.kith.review.Portrait.fact;

import org.kith.community.Group;
import org.kith.community.GroupCard;
import org.kith.community.GroupContact;
import org.kith.community.GroupContacts;
import org.kith.community.Groups;
import org.kith.community.Merge;
import org.kith.community.Naming;
import org.kith.network.Network;
import org.kith.place.Countries;
import org.kith.twinning.Carriers;
import org.kith.twinning.LinkLists;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whose contacts stand here, for only coordinators come to the review. */
@Component
class GroupPortraits implements Portraits {

    private final Groups groups;
    private final GroupContacts contacts;
    private final Carriers carriers;
    private final LinkLists lists;
    private final Countries countries;

    GroupPortraits(
            Groups groups,
            GroupContacts contacts,
            Carriers carriers,
            LinkLists lists,
            Countries countries) {
        this.groups = groups;
        this.contacts = contacts;
        this.carriers = carriers;
        this.lists = lists;
        this.countries = countries;
    }

    @Override
    public Merge.Kind kind() {
        return Merge.Kind.GROUP;
    }

    @Override
    public Map<UUID, Named> names(Network network, Collection<UUID> ids, Frame frame) {
        var wanted = ids.stream().map(Group.Id::new).toList();
        return groups.cards(network.id(), wanted, frame.language()).values().stream()
                .collect(Collectors.toMap(card -> card.id().value(), card -> named(card, frame)));
    }

    @Override
    public Optional<Portrait> of(Network network, UUID id, Frame frame) {
        return groups.find(network.id(), new Group.Id(id))
                .map(group -> portrait(network, group, frame));
    }

    private Portrait portrait(Network network, Group group, Frame frame) {
        var id = group.id();
        var cards = groups.cards(network.id(), List.of(id), frame.language());
        var card = Objects.requireNonNull(cards.get(id));
        var naming = new Naming(countries, frame.language());
        var people = contacts.of(network.id(), id).stream().map(GroupContact::name);
        return new Portrait(
                named(card, frame),
                List.of(
                        fact(
                                "community.field.form",
                                frame.t("community.form." + group.form().code())),
                        fact("community.field.community", card.communityLabel()),
                        fact("community.field.about", group.about()),
                        fact("community.field.website", Objects.toString(group.website(), "")),
                        fact(
                                "community.field.founded",
                                group.founded() == null ? "" : frame.date(group.founded())),
                        fact("community.field.contacts", people.toList()),
                        fact(
                                "community.field.links",
                                Words.links(
                                        lists, network, carriers.linksOf(network.id(), id), frame)),
                        fact(
                                "community.field.interests",
                                Words.interests(group.interests(), frame)),
                        fact("community.field.seeks", exchange(group.exchanges().seeks(), frame)),
                        fact("community.field.offers", exchange(group.exchanges().offers(), frame)),
                        fact(
                                "community.field.languages",
                                group.languages().stream().map(naming::language).toList()),
                        fact(
                                "community.field.different_because",
                                Objects.toString(group.differentBecause(), ""))));
    }

    private static List<String> exchange(List<String> codes, Frame frame) {
        return codes.stream().map(code -> frame.t("community.exchange." + code)).toList();
    }

    private static Named named(GroupCard card, Frame frame) {
        return new Named(card.id().value(), card.name(), null, frame.at("/groups/" + card.slug()));
    }
}
