package org.kith.experience;

import org.kith.account.Role;
import org.kith.community.Group;
import org.kith.community.GroupCard;
import org.kith.community.Groups;
import org.kith.community.Representatives;
import org.kith.network.Network;
import org.kith.story.OnStoryPage;
import org.kith.story.Story;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Under an entry of the library: whom it helped, and that it helped the reader's own group. */
@Component
class HelpedOnStory implements OnStoryPage {

    private final Helped helped;
    private final Groups groups;
    private final Representatives representatives;

    HelpedOnStory(Helped helped, Groups groups, Representatives representatives) {
        this.helped = helped;
        this.groups = groups;
        this.representatives = representatives;
    }

    @Override
    public Section of(Network network, Story story, Frame frame) {
        if (!story.facts().experience().isEntry()) {
            return new Section("", List.of(), List.of());
        }
        var by = helped.by(network.id(), story.id());
        var cards = groups.cards(network.id(), by, frame.language());
        return new Section(
                by.isEmpty() ? "" : frame.t("experience.helped", by.size()),
                by.stream()
                        .flatMap(group -> Stream.ofNullable(cards.get(group)))
                        .map(GroupCard::name)
                        .toList(),
                own(network, frame).stream()
                        .filter(group -> !group.equals(story.group()))
                        .flatMap(group -> groups.find(network.id(), group).stream())
                        .map(group -> button(group, story, by.contains(group.id()), frame))
                        .toList());
    }

    private Set<Group.Id> own(Network network, Frame frame) {
        return frame.actor().may(Role.REPRESENTATIVE)
                ? representatives.groupsOf(network.id(), frame.actor())
                : Set.of();
    }

    private static Button button(Group group, Story story, boolean said, Frame frame) {
        var address = frame.at("/groups/" + group.slug() + "/helped/" + story.slug());
        return said
                ? new Button(
                        address + "/removal", frame.t("experience.help.take_back", group.name()))
                : new Button(address, frame.t("experience.help.say", group.name()));
    }
}
