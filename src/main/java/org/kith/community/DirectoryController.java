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
class DirectoryController {

    private final Communities communities;
    private final CommunitiesApart apart;
    private final Countries countries;

    DirectoryController(Communities communities, CommunitiesApart apart, Countries countries) {
        this.communities = communities;
        this.apart = apart;
        this.countries = countries;
    }

    @GetMapping("/{network}/communities")
    @Allow(Role.VISITOR)
    DirectoryPage list(Network network, Frame frame, @RequestParam Map<String, String> asked) {
        var query = new DirectoryQuery(asked);
        var naming = new Naming(countries, frame.language());
        var found = communities.list(network.id(), query.filter(), frame.language(), query.page());
        return new DirectoryPage(
                found,
                apart.where(found.items(), frame.language()),
                query.filter(),
                query.address(frame.at("/communities")),
                communities.countries(network.id()),
                naming);
    }
}
