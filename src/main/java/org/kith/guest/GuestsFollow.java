package org.kith.guest;

import org.kith.account.AddressChanged;
import org.kith.account.OwnOffices;
import org.kith.gathering.Gathering;
import org.kith.gathering.GatheringLists;
import org.kith.network.Network;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.Instant;

/**
 * Guests who were invited, by letter or otherwise, hear that it moves or is called off, under their
 * address of today.
 */
@Component
class GuestsFollow {

    private final OwnOffices offices;
    private final Guests guests;
    private final GuestSteps steps;
    private final GuestLetters letters;
    private final GatheringLists lists;

    GuestsFollow(
            OwnOffices offices,
            Guests guests,
            GuestSteps steps,
            GuestLetters letters,
            GatheringLists lists) {
        this.offices = offices;
        this.guests = guests;
        this.steps = steps;
        this.letters = letters;
        this.lists = lists;
    }

    @EventListener
    void readdress(AddressChanged change) {
        for (var network : offices.now(change.person())) {
            steps.readdress(network, change.before(), change.now());
        }
    }

    @EventListener
    void moved(Gathering.Moved moved) {
        if (moved.now().isPublished() && !moved.now().isCancelled()) {
            tell(moved.network(), moved.now(), GuestLetters.What.MOVED);
        }
    }

    @EventListener
    void calledOff(Gathering.CalledOff off) {
        tell(off.network(), off.now(), GuestLetters.What.CALLED_OFF);
    }

    private void tell(Network network, Gathering gathering, GuestLetters.What what) {
        if (gathering.isOver(Instant.now())) {
            return;
        }
        var row = lists.row(gathering);
        guests.of(network.id(), gathering.id()).stream()
                .filter(GuestsFollow::isAwaited)
                .filter(one -> !one.mail().isEmpty())
                .forEach(one -> letters.write(network, row, one, what));
    }

    /** Who has accepted on paper travels as well as who got a letter. */
    private static boolean isAwaited(Guest one) {
        return one.comes() || one.invitedAt() != null && !one.declined();
    }
}
