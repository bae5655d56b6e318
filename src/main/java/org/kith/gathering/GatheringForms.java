package org.kith.gathering;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.community.Answers;
import org.kith.community.BothWrote;
import org.kith.community.Group;
import org.kith.community.GroupCard;
import org.kith.community.GroupFilter;
import org.kith.community.Groups;
import org.kith.community.History;
import org.kith.community.Naming;
import org.kith.community.PlaceAsked;
import org.kith.community.Upon;
import org.kith.network.Network;
import org.kith.place.Countries;
import org.kith.place.Place;
import org.kith.place.Places;
import org.kith.shared.Language;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gathers what the coordinators' page of a gathering shows, and reads what they send. */
@Component
class GatheringForms {

    private static final String WHERE = "where";

    private final Gatherings gatherings;
    private final Places places;
    private final PlaceAsked asked;
    private final Countries countries;
    private final History history;
    private final GatheringHosts hosts;
    private final Groups groups;

    GatheringForms(
            Gatherings gatherings,
            Places places,
            PlaceAsked asked,
            Countries countries,
            History history,
            GatheringHosts hosts,
            Groups groups) {
        this.gatherings = gatherings;
        this.places = places;
        this.asked = asked;
        this.countries = countries;
        this.history = history;
        this.hosts = hosts;
        this.groups = groups;
    }

    /**
     * @param gathering empty where something has to be mended
     */
    record Read(
            Optional<Gathering> gathering,
            List<Group.Id> hosts,
            Answers answers,
            List<PlaceAsked.Choice> choices) {}

    Gathering gathering(Network network, String slug) {
        return gatherings.find(network.id(), slug).orElseThrow(NotHere::new);
    }

    Read read(
            Network network,
            @Nullable Gathering now,
            Map<String, List<String>> typed,
            Language reader) {
        var answers = new Answers(typed);
        var place = asked.of(answers, WHERE, reader);
        var form = new GatheringForm(answers, place.choices());
        // Asked first: what it refuses is said with what the others do.
        var hosting =
                answers.raw(HostsField.FIELD).isBlank()
                        ? List.<Group.Id>of()
                        : hosts(network, reader).read(answers);
        return new Read(
                form.read(network, now, naming(reader), place.place()),
                hosting,
                answers,
                place.choices());
    }

    /** Places that may be meant by what a form says now. */
    List<PlaceAsked.Choice> choices(Answers answers, Language reader) {
        return asked.of(answers, WHERE, reader).choices();
    }

    GatheringFormPage fresh(
            Network network, Answers answers, List<PlaceAsked.Choice> choices, Frame frame) {
        return new GatheringFormPage(
                network,
                null,
                answers,
                choices,
                naming(frame.language()),
                List.of(),
                List.of(),
                List.of());
    }

    GatheringFormPage page(Network network, Gathering now, Frame frame) {
        return page(
                network,
                now,
                asItStands(network, now, frame),
                asked.standing(place(now), frame.language()),
                frame);
    }

    Answers asItStands(Network network, Gathering now, Frame frame) {
        return Upon.form(
                fields(network, now, frame.language()), Upon.stamp(standing(network, now)));
    }

    /** What its form shows of it. */
    private Map<String, List<String>> fields(Network network, Gathering now, Language reader) {
        var fields = new HashMap<>(new GatheringFields(now, place(now)).as(reader));
        var hosting = hosts.of(network.id(), now.id());
        if (!hosting.isEmpty()) {
            fields.put(HostsField.FIELD, List.of(hosts(network, reader).shown(hosting)));
        }
        return fields;
    }

    private @Nullable Place place(Gathering now) {
        var id = now.where().place();
        return id == null ? null : places.find(id).orElse(null);
    }

    /** The same for all readers: a place by its address and hosts by id, whatever their names. */
    private Map<String, List<String>> keys(Gathering one, List<Group.Id> hosting) {
        var keys = new HashMap<>(new GatheringFields(one, place(one)).as(Language.EN));
        for (var name : List.of(WHERE, "sought")) {
            keys.replace(name, keys.getOrDefault("place", List.of()));
        }
        var hosted = hosting.stream().map(Group.Id::toString).collect(Collectors.joining("\n"));
        keys.put(HostsField.FIELD, List.of(hosted));
        return keys;
    }

    private Map<String, List<String>> standing(Network network, Gathering now) {
        return keys(now, hosts.of(network.id(), now.id()));
    }

    private Map<String, List<String>> asked(Read read) {
        return keys(read.gathering().orElseThrow(), read.hosts());
    }

    /** Asked while the gathering is held: it reads no names. */
    boolean isRead(Network network, Gathering now, Read read) {
        return new BothWrote(read.answers(), asked(read), standing(network, now)).isRead();
    }

    /** What somebody wants it to be, beside what it is. */
    BothWrote both(Network network, Gathering now, Read read, Language reader) {
        return new BothWrote(
                read.answers(), asked(read), standing(network, now), fields(network, now, reader));
    }

    GatheringFormPage page(
            Network network,
            Gathering now,
            Answers answers,
            List<PlaceAsked.Choice> choices,
            Frame frame) {
        return page(network, now, answers, choices, frame, List.of(), List.of());
    }

    GatheringFormPage page(
            Network network,
            Gathering now,
            Answers answers,
            List<PlaceAsked.Choice> choices,
            Frame frame,
            List<Upon.Theirs> theirs,
            List<String> outside) {
        return new GatheringFormPage(
                network,
                now,
                answers,
                choices,
                naming(frame.language()),
                history(network, now, frame.actor()),
                theirs,
                outside);
    }

    private HostsField hosts(Network network, Language reader) {
        var known = new ArrayList<GroupCard>();
        groups.forEach(network.id(), GroupFilter.ALL, reader, known::add);
        return new HostsField(known);
    }

    private List<History.Line> history(Network network, Gathering now, Actor reader) {
        return history.of(network.id(), now.id().value(), reader);
    }

    private Naming naming(Language reader) {
        return new Naming(countries, reader);
    }

    /** After something was done. */
    static String address(Gathering gathering, Frame frame) {
        return frame.at("/settings/gatherings/" + gathering.slug() + "?done=1");
    }
}
