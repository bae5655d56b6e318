package org.kith.experience;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.community.Redirect;
import org.kith.community.WhoseRecord;
import org.kith.network.Network;
import org.kith.story.Stories;
import org.kith.story.Story;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.kith.web.Own;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A group says that an entry helped it, or takes that back. */
@Controller
class HelpedController {

    private final Helped helped;
    private final Groups groups;
    private final Stories stories;

    HelpedController(Helped helped, Groups groups, Stories stories) {
        this.helped = helped;
        this.groups = groups;
        this.stories = stories;
    }

    @PostMapping("/{network}/groups/{slug}/helped/{story}")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseRecord.OfGroup.class)
    ResponseEntity<Void> say(
            Network network,
            Actor actor,
            Frame frame,
            @PathVariable String slug,
            @PathVariable String story) {
        var entry = entry(network, story);
        var group = group(network, slug);
        if (!group.id().equals(entry.group())) {
            helped.say(network.id(), actor, entry.id(), group.id());
        }
        return Redirect.to(frame.at("/stories/" + story + "?done=1"));
    }

    /** Also when the entry is no longer out: what a group has said, it takes back at any time. */
    @PostMapping("/{network}/groups/{slug}/helped/{story}/removal")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseRecord.OfGroup.class)
    ResponseEntity<Void> takeBack(
            Network network,
            Actor actor,
            Frame frame,
            @PathVariable String slug,
            @PathVariable String story) {
        var one = stories.find(network.id(), story).orElseThrow(NotHere::new);
        helped.takeBack(network.id(), actor, one.id(), group(network, slug).id());
        return Redirect.to(
                frame.at(
                        stories.isShown(network.id(), one.id())
                                ? "/stories/" + story + "?done=1"
                                : "/library?done=1"));
    }

    private Story entry(Network network, String slug) {
        return stories.find(network.id(), slug)
                .filter(story -> story.facts().experience().isEntry())
                .filter(story -> stories.isShown(network.id(), story.id()))
                .orElseThrow(NotHere::new);
    }

    private Group group(Network network, String slug) {
        return groups.find(network.id(), slug).orElseThrow(NotHere::new);
    }
}
