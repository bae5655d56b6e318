package org.kith.community;

import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.place.Countries;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;

@Controller
class GroupDirectoryController {

    private final Groups groups;
    private final Communities communities;
    private final Countries countries;

    GroupDirectoryController(Groups groups, Communities communities, Countries countries) {
        this.groups = groups;
        this.communities = communities;
        this.countries = countries;
    }

    @GetMapping("/{network}/groups")
    @Allow(Role.VISITOR)
    GroupDirectoryPage list(Network network, Frame frame, @RequestParam Map<String, String> asked) {
        var query = new DirectoryQuery(asked);
        return new GroupDirectoryPage(
                groups.list(network.id(), query.groups(), frame.language(), query.page()),
                query.groups(),
                query.address(frame.at("/groups")),
                communities.countries(network.id()),
                new Naming(countries, frame.language()));
    }
}
