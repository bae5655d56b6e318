package org.kith.guest;

import org.jspecify.annotations.Nullable;
import org.kith.account.Token;
import org.kith.community.Answers;
import org.kith.gathering.Gathering;
import org.kith.gathering.Gatherings;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

import java.time.Instant;

/**
 * A guest answers, and answers again, until it begins. After the day until which names are needed
 * nobody is added: a name that those at the gate have not read does not get in.
 */
@Component
class GuestAnswering {

    private final NetworkScope scope;
    private final Gatherings gatherings;
    private final Guests guests;
    private final GuestSteps steps;
    private final NamesDue due;

    GuestAnswering(
            NetworkScope scope,
            Gatherings gatherings,
            Guests guests,
            GuestSteps steps,
            NamesDue due) {
        this.scope = scope;
        this.gatherings = gatherings;
        this.guests = guests;
        this.steps = steps;
        this.due = due;
    }

    /**
     * @return whether nothing is to be mended; the answers then say what. Where the link leads to
     *     nothing, or it is over, nothing happens, and the page says so
     */
    boolean answer(Network network, Token token, Answers answers) {
        return scope.in(
                network.id(),
                db -> {
                    var guest = guests.find(network.id(), token).orElse(null);
                    if (guest == null) {
                        return true;
                    }
                    var gathering = gatherings.hold(network.id(), guest.gathering());
                    if (!gathering.isAwaited(Instant.now())
                            || gatherings.shown(network.id(), gathering.id()).isEmpty()) {
                        return true;
                    }
                    var said = read(network, gathering, guest, answers);
                    if (said != null) {
                        steps.answer(network.id(), guest.id(), said);
                    }
                    return answers.fine();
                });
    }

    /** Whom the gate has read may stay, also where the organisers noted them late. */
    private static boolean adds(Guest.Answer said, Guest.@Nullable Answer before) {
        return before == null || !before.comes() || !said.isWithin(before);
    }

    private Guest.@Nullable Answer read(
            Network network, Gathering gathering, Guest guest, Answers answers) {
        var said = GuestForm.answer(answers, guest.companions(), guest.answer());
        if (said == null) {
            answers.refuse("comes", "community.problem.choose");
        } else if (said.comes()) {
            var day = due.of(network.id(), gathering.id()).orElse(null);
            if (adds(said, guest.answer()) && NamesDue.isLate(gathering, day, said.at())) {
                answers.refuse(guest.comes() ? "others" : "comes", "guest.problem.late");
            }
        }
        return answers.fine() ? said : null;
    }
}
