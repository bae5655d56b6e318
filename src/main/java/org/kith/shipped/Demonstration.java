package org.kith.shipped;

import org.jspecify.annotations.Nullable;
import org.kith.community.Community;
import org.kith.community.Exchanges;
import org.kith.community.Group;
import org.kith.community.GroupContact;
import org.kith.place.Place;
import org.kith.shared.PartialDate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One demonstration network as its files tell it, under {@code data/demo/}: rows that say
 * "invented" are marked so on every page, the others stand on public pages.
 *
 * @param network its slug, and the name of its folder
 */
record Demonstration(String network) {

    private Table communityTable() {
        return table("communities");
    }

    private Table groupTable() {
        return table("groups");
    }

    private Table contactTable() {
        return table("contacts");
    }

    Table linkTable() {
        return table("links");
    }

    private Table stageTable() {
        return table("stages");
    }

    Stream<Table> tables() {
        return Stream.of(communityTable(), groupTable(), contactTable(), linkTable(), stageTable());
    }

    List<Community> communities() {
        return communityTable().rows().stream().map(this::community).toList();
    }

    /** Ids of the communities, by handle. */
    Map<String, Community.Id> handles() {
        return communityTable().rows().stream()
                .collect(
                        Collectors.toMap(
                                row -> row.get("id"),
                                row -> Fixed.community(network, row.get("id"))));
    }

    /**
     * @param communities ids by handle, and by key of a place
     */
    List<Group> groups(Map<String, Community.Id> communities) {
        return groupTable().rows().stream().map(row -> group(row, communities)).toList();
    }

    Map<Group.Id, List<GroupContact>> contacts() {
        return contactTable().rows().stream()
                .collect(
                        Collectors.groupingBy(
                                row -> Fixed.group(network, row.get("group")),
                                Collectors.mapping(Demonstration::contact, Collectors.toList())));
    }

    /** By the handle of their link. */
    Map<String, List<Table.Row>> stages() {
        return stageTable().rows().stream().collect(Collectors.groupingBy(row -> row.get("link")));
    }

    private Community community(Table.Row row) {
        return new Community(
                Fixed.community(network, row.get("id")),
                "",
                Place.Id.of(row.get("place")),
                PlaceCommunities.kind(row.get("kind")),
                row.orNull("name"),
                row.text("about"),
                row.list("interests"),
                row.list("languages"),
                row.list("looks_in"),
                row.yes("looking"),
                null,
                row.yes("invented"));
    }

    private Group group(Table.Row row, Map<String, Community.Id> communities) {
        return new Group(
                Fixed.group(network, row.get("id")),
                "",
                Objects.requireNonNull(communities.get(row.get("community")), row.get("community")),
                row.get("name"),
                Group.Form.valueOf(row.get("form").toUpperCase(Locale.ROOT)),
                row.text("about"),
                row.orNull("website"),
                date(row.get("founded")),
                row.list("interests"),
                row.list("languages"),
                new Exchanges(row.list("seeks"), row.list("offers")),
                null,
                row.yes("invented"));
    }

    private static GroupContact contact(Table.Row row) {
        return new GroupContact(
                row.get("name"), row.orNull("role"), row.orNull("mail"), row.orNull("phone"));
    }

    static @Nullable PartialDate date(String cell) {
        return cell.isEmpty() ? null : new PartialDate(cell);
    }

    private Table table(String name) {
        return new Table("demo/" + network + "/" + name + ".tsv");
    }
}
