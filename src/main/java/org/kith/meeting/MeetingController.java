package org.kith.meeting;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Group;
import org.kith.community.GroupContact;
import org.kith.community.GroupContacts;
import org.kith.community.Groups;
import org.kith.community.Redirect;
import org.kith.community.Representatives;
import org.kith.community.WhoseRecord;
import org.kith.gathering.Gathering;
import org.kith.gathering.GatheringLists;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.kith.web.Own;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Each group says whom it sends to a meeting, and members see who comes. */
@Controller
class MeetingController {

    private final MeetingHall hall;
    private final GatheringLists lists;
    private final GroupsThere there;
    private final Representations representations;
    private final Groups groups;
    private final GroupContacts contacts;
    private final Representatives representatives;

    MeetingController(
            MeetingHall hall,
            GatheringLists lists,
            GroupsThere there,
            Representations representations,
            Groups groups,
            GroupContacts contacts,
            Representatives representatives) {
        this.hall = hall;
        this.lists = lists;
        this.there = there;
        this.representations = representations;
        this.groups = groups;
        this.contacts = contacts;
        this.representatives = representatives;
    }

    @GetMapping("/{network}/gatherings/{gathering}/groups")
    @Allow(Role.READER)
    MeetingGroupsPage list(Network network, Frame frame, @PathVariable String gathering) {
        var here = enter(network, frame, gathering);
        return new MeetingGroupsPage(
                lists.row(here.gathering()),
                there.of(here, hall.invited(here, frame.language())),
                representatives.groupsOf(network.id(), frame.actor()));
    }

    @GetMapping("/{network}/gatherings/{gathering}/groups/{slug}")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseRecord.OfGroup.class, unless = Role.COORDINATOR)
    RepresentationPage ask(
            Network network,
            Frame frame,
            @PathVariable String gathering,
            @PathVariable String slug) {
        var here = enter(network, frame, gathering);
        var meeting = here.gathering();
        var group = group(here, slug);
        var said = representations.find(network.id(), meeting.id(), group.id());
        return page(network, meeting, group, new Answers(fields(said)));
    }

    @PostMapping("/{network}/gatherings/{gathering}/groups/{slug}")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseRecord.OfGroup.class, unless = Role.COORDINATOR)
    Object answer(
            Network network,
            Actor actor,
            Frame frame,
            @PathVariable String gathering,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> typed) {
        var here = enter(network, frame, gathering);
        var meeting = here.gathering();
        var group = group(here, slug);
        var answers = new Answers(Map.copyOf(typed));
        if (meeting.isCancelled() || meeting.isOver(Instant.now())) {
            answers.refuse("comes", "meeting.problem.over");
        }
        var said = read(answers, group, actor);
        if (said == null) {
            return page(network, meeting, group, answers);
        }
        there.answer(network.id(), actor, meeting, group, said);
        return Redirect.to(frame.at("/gatherings/" + meeting.slug() + "/groups?saved=1"));
    }

    private static @Nullable Representation read(Answers answers, Group group, Actor actor) {
        var comes = answers.raw("comes");
        if (!comes.equals("yes") && !comes.equals("no")) {
            answers.refuse("comes", "community.problem.choose");
        }
        var sends = comes.equals("yes");
        var representative =
                sends ? answers.needed("representative", Representation.LONGEST_NAME) : null;
        var deputy = sends ? answers.line("deputy", Representation.LONGEST_NAME) : null;
        return answers.fine()
                ? new Representation(
                        group.id(), representative, deputy, actor.name(), Instant.now())
                : null;
    }

    private static Map<String, List<String>> fields(Optional<Representation> said) {
        var fields = new HashMap<String, List<String>>();
        said.ifPresent(
                one -> {
                    fields.put("comes", List.of(one.comes() ? "yes" : "no"));
                    put(fields, "representative", one.representative());
                    put(fields, "deputy", one.deputy());
                });
        return fields;
    }

    private static void put(
            Map<String, List<String>> fields, String field, @Nullable String value) {
        if (value != null) {
            fields.put(field, List.of(value));
        }
    }

    private RepresentationPage page(
            Network network, Gathering meeting, Group group, Answers answers) {
        return new RepresentationPage(
                lists.row(meeting),
                group,
                contacts.of(network.id(), group.id()).stream().map(GroupContact::name).toList(),
                answers);
    }

    private AtMeeting enter(Network network, Frame frame, String slug) {
        var here = hall.enter(network, frame, slug);
        if (!here.gathering().isPublished()) {
            throw new NotHere();
        }
        return here;
    }

    private Group group(AtMeeting here, String slug) {
        return groups.find(here.network().id(), slug)
                .filter(group -> hall.isInvited(here, group.id()))
                .orElseThrow(NotHere::new);
    }
}
