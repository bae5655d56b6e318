package org.kith.upkeep;

import org.kith.account.Offices;
import org.kith.account.People;
import org.kith.account.Role;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.community.Representatives;
import org.kith.network.Network;
import org.kith.network.Networks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears of groups what happens elsewhere: whoever acts in the name of one says that it is there,
 * and when nobody speaks for one any more, those who keep the network are told.
 */
@Component
class Voices {

    private final Networks networks;
    private final Groups groups;
    private final Representatives representatives;
    private final People people;
    private final StillThere stillThere;
    private final Recipients recipients;
    private final Letters letters;

    Voices(
            Networks networks,
            Groups groups,
            Representatives representatives,
            People people,
            StillThere stillThere,
            Recipients recipients,
            Letters letters) {
        this.networks = networks;
        this.groups = groups;
        this.representatives = representatives;
        this.people = people;
        this.stillThere = stillThere;
        this.recipients = recipients;
        this.letters = letters;
    }

    @EventListener
    void spoken(Group.SpokenFor spoken) {
        stillThere.answer(spoken.network(), spoken.actor(), spoken.group());
        tellIfNobodySpeaks(spoken.network(), spoken.group());
    }

    @EventListener
    void ended(Offices.Ended ended) {
        if (ended.offices().stream().anyMatch(o -> o.power().includes(Role.REPRESENTATIVE))) {
            people.find(ended.person()).stream()
                    .flatMap(who -> representatives.naming(ended.network(), who.mail()).stream())
                    .forEach(group -> tellIfNobodySpeaks(ended.network(), group));
        }
    }

    private void tellIfNobodySpeaks(Network.Id id, Group.Id group) {
        if (representatives.of(id, group).isEmpty()) {
            var network = networks.withId(id).orElseThrow();
            groups.find(id, group).ifPresent(one -> tell(network, one));
        }
    }

    private void tell(Network network, Group group) {
        for (var to : recipients.keepers(network)) {
            letters.write(
                    network,
                    to,
                    "voiceless",
                    group,
                    "",
                    "/" + network.slug() + "/groups/" + group.slug() + "/keeping");
        }
    }
}
