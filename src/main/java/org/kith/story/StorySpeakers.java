package org.kith.story;

import org.kith.account.Actor;
import org.kith.account.Circle;
import org.kith.account.Held;
import org.kith.account.Office;
import org.kith.account.Offices;
import org.kith.account.Role;
import org.kith.community.Group;
import org.kith.community.Representatives;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.twinning.Link;
import org.kith.twinning.Links;
import org.kith.twinning.Sides;
import org.kith.twinning.Speakers;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

/** Who may write, approve, translate and read a story. */
@Component
class StorySpeakers {

    record Own(Set<Group.Id> groups, Set<Link.Id> links) {}

    private final Representatives representatives;
    private final Links links;
    private final Speakers speakers;
    private final Offices offices;

    StorySpeakers(
            Representatives representatives, Links links, Speakers speakers, Offices offices) {
        this.representatives = representatives;
        this.links = links;
        this.speakers = speakers;
        this.offices = offices;
    }

    /** The group's own, and of a joint story whoever speaks for the other side as well. */
    boolean writes(Network.Id network, Actor actor, Story story) {
        return speaksFor(network, actor, story.group())
                || story.facts().joint() && !sides(network, actor, story).isEmpty();
    }

    boolean speaksFor(Network.Id network, Actor actor, Group.Id group) {
        return actor.may(Role.REPRESENTATIVE)
                && representatives.groupsOf(network, actor).contains(group);
    }

    /** For which sides of its link somebody speaks; none where it has no link. */
    Set<Sides.Side> sides(Network.Id network, Actor actor, Story story) {
        return story.link() == null
                ? Set.of()
                : links.find(network, story.link())
                        .map(link -> speakers.sidesOf(network, actor, link))
                        .orElse(Set.of());
    }

    /** Who translates for the network, or writes the story themselves. */
    boolean translates(Network.Id network, Actor actor, Story story) {
        return writes(network, actor, story) || isTranslator(network, actor) && isOffered(story);
    }

    /** A finished translation is its group's: who translates for the network leaves it alone. */
    boolean translates(Network.Id network, Actor actor, Story story, Language into) {
        return writes(network, actor, story)
                || isTranslator(network, actor)
                        && story.takenBackAt() == null
                        && story.in(into)
                                .filter(text -> text.state() != StoryText.State.DONE)
                                .isPresent();
    }

    /** Whose a nameless entry is, is known to its own group and to who coordinates. */
    boolean knowsWhose(Network.Id network, Actor reader, Story story) {
        return !story.facts().experience().nameless()
                || reader.may(Role.COORDINATOR)
                || speaksFor(network, reader, story.group());
    }

    boolean isTranslator(Network.Id network, Actor actor) {
        return actor.signedIn()
                && offices.of(network, actor.personId()).stream()
                        .filter(held -> held.ended() == null)
                        .map(Held::office)
                        .anyMatch(Office.TRANSLATOR::equals);
    }

    /** The actor's groups, and the links of which they speak for a side. */
    Own own(Network.Id network, Actor actor) {
        var own = speakers.own(network, actor);
        return new Own(own.groups(), speakers.links(network, own));
    }

    boolean sees(Network.Id network, Actor reader, Story story) {
        return story.isOut() && Circle.of(reader, false).sees(story.facts().circle())
                || reader.may(Role.COORDINATOR)
                || translates(network, reader, story);
    }

    /** The actor's groups that speak for a side of a link. */
    List<Group> groupsOn(Network.Id network, Actor actor, Link link) {
        return speakers.groupsOf(network, actor, link);
    }

    /** What a group asks to have translated is shown to those who translate, published or not. */
    private static boolean isOffered(Story story) {
        return story.takenBackAt() == null
                && story.translations().stream()
                        .anyMatch(text -> text.state() != StoryText.State.DONE);
    }
}
