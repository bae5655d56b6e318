package org.kith.moderation;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.web.KeepsBack;
import org.kith.web.Withheld;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.UUID;

/** What is hidden by itself on a page is read by moderators and those whose it is. */
@Component
class KeepingBack implements KeepsBack {

    private final HiddenContents hidden;
    private final Cases cases;
    private final Moderators moderators;
    private final Owners owners;

    KeepingBack(HiddenContents hidden, Cases cases, Moderators moderators, Owners owners) {
        this.hidden = hidden;
        this.cases = cases;
        this.moderators = moderators;
        this.owners = owners;
    }

    @Override
    public Withheld of(Network network, Actor reader, Collection<UUID> ids) {
        var ways = new HashMap<UUID, String>();
        for (var id : ids) {
            hidden.of(network.id(), id).ifPresent(by -> ways.put(id, way(network, reader, by)));
        }
        return ways.isEmpty() ? Withheld.NOTHING : new Withheld(ways);
    }

    private String way(Network network, Actor reader, Case.Id by) {
        var theirs =
                cases.find(network.id(), by)
                        .filter(course -> owners.isTheirs(network.id(), reader, course.one()))
                        .isPresent();
        if (theirs) {
            return "/decisions/" + by;
        }
        return moderators.decides(network.id(), reader) ? "/cases/" + by : "";
    }
}
