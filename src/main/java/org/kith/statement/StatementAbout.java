package org.kith.statement;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.community.Group;
import org.kith.community.PlaceAsked;
import org.kith.network.Network;
import org.kith.place.Place;
import org.kith.place.Places;
import org.kith.shared.Language;
import org.kith.statement.Statement.About;
import org.kith.twinning.Carriers;
import org.kith.twinning.LinkLists;
import org.kith.twinning.LinkRow;
import org.kith.twinning.Links;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a statement speaks of: a link of its group, or a place where a friend is hoped for. */
@Component
class StatementAbout {

    private static final String HOPED_FOR = "hoped_for";

    private final Links links;
    private final Carriers carriers;
    private final LinkLists lists;
    private final PlaceAsked asked;
    private final Places places;

    StatementAbout(
            Links links, Carriers carriers, LinkLists lists, PlaceAsked asked, Places places) {
        this.links = links;
        this.carriers = carriers;
        this.lists = lists;
        this.asked = asked;
        this.places = places;
    }

    /** Those that the group carries, and those of its community. */
    List<LinkRow> linksOf(Network.Id network, Group group, Language reader) {
        var ids =
                Stream.concat(
                                carriers.linksOf(network, group.id()).stream(),
                                links.of(network, group.community()).stream())
                        .distinct()
                        .toList();
        return lists.of(network, ids, reader);
    }

    Optional<LinkRow> link(Network.Id network, Statement of, Language reader) {
        return of.link() == null
                ? Optional.empty()
                : lists.of(network, List.of(of.link()), reader).stream().findFirst();
    }

    Optional<Place> hopedFor(Statement of) {
        return of.hopedFor() == null ? Optional.empty() : places.find(of.hopedFor());
    }

    /** The place as the form shows it that stands. */
    List<PlaceAsked.Choice> standing(Statement of, Language reader) {
        return asked.standing(hopedFor(of).orElse(null), reader);
    }

    /** Places that may be meant by what was typed. */
    List<PlaceAsked.Choice> choices(Answers answers, Language reader) {
        return asked.of(answers, HOPED_FOR, reader).choices();
    }

    /** A place as the form shows it that stands. */
    static Map<String, List<String>> fields(Place place, Language reader) {
        var name = List.of(place.nameFor(reader));
        return Map.of(HOPED_FOR, name, "sought", name, "place", List.of(place.slug()));
    }

    About read(Network.Id network, Group group, Language reader, Answers answers) {
        var chosen = answers.raw("about");
        if (chosen.equals("hoped")) {
            return new About(null, place(answers, reader));
        }
        if (chosen.isBlank()) {
            return About.NOTHING;
        }
        var link =
                linksOf(network, group, reader).stream()
                        .filter(row -> row.slug().equals(chosen))
                        .findFirst()
                        .map(LinkRow::id);
        if (link.isEmpty()) {
            answers.refuse("about", "community.problem.choose");
        }
        return new About(link.orElse(null), null);
    }

    private Place.@Nullable Id place(Answers answers, Language reader) {
        var place = asked.of(answers, HOPED_FOR, reader).place();
        if (place == null) {
            answers.refuse(HOPED_FOR, "statement.problem.which_place");
            return null;
        }
        return place.id();
    }

    /** What the form shows of a statement that is changed. */
    String chosen(Network.Id network, Statement of, Language reader) {
        return of.hopedFor() != null
                ? "hoped"
                : link(network, of, reader).map(LinkRow::slug).orElse("");
    }
}
