package org.kith.experience;

import org.kith.account.Role;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.community.Representatives;
import org.kith.network.Network;
import org.kith.story.StoryPages;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Map;

/** The library of a network. */
@Controller
class LibraryController {

    private final LibraryEntries entries;
    private final StoryPages pages;
    private final Groups groups;
    private final Representatives representatives;

    LibraryController(
            LibraryEntries entries,
            StoryPages pages,
            Groups groups,
            Representatives representatives) {
        this.entries = entries;
        this.pages = pages;
        this.groups = groups;
        this.representatives = representatives;
    }

    @GetMapping("/{network}/library")
    @Allow(Role.VISITOR)
    LibraryPage show(
            Network network,
            Frame frame,
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "1") int page) {
        var query = LibraryQuery.of(asked);
        var members = frame.actor().may(Role.READER);
        var found = entries.find(network.id(), query, members, page);
        return new LibraryPage(
                network, query, pages.listed(network, found, frame), own(network, frame));
    }

    private List<Group> own(Network network, Frame frame) {
        return frame.actor().may(Role.REPRESENTATIVE)
                ? representatives.groupsOf(network.id(), frame.actor()).stream()
                        .flatMap(group -> groups.find(network.id(), group).stream())
                        .toList()
                : List.of();
    }
}
