package org.kith.followup;

import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.community.Answers;
import org.kith.guest.Guests;
import org.kith.network.Networks;
import org.kith.web.Allow;
import org.kith.web.NotHere;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;

/** The same for guests, by the link of their letters. */
@Controller
class GuestFollowupController {

    private final Networks networks;
    private final Guests guests;
    private final OwnFollowups own;

    GuestFollowupController(Networks networks, Guests guests, OwnFollowups own) {
        this.networks = networks;
        this.guests = guests;
        this.own = own;
    }

    @GetMapping("/guests/{where}/{token}/follow-up")
    @Allow(Role.VISITOR)
    OwnFollowupPage look(@PathVariable String where, @PathVariable String token) {
        return own.page(asked(where, token), Answers.none());
    }

    @PostMapping("/guests/{where}/{token}/follow-up")
    @Allow(Role.VISITOR)
    Object answer(
            @PathVariable String where,
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> typed) {
        return own.answer(asked(where, token), new Answers(Map.copyOf(typed)));
    }

    private OwnFollowups.Asked asked(String where, String token) {
        var network = networks.find(where).orElseThrow(NotHere::new);
        var one = guests.find(network.id(), new Token(token)).orElseThrow(NotHere::new);
        return new OwnFollowups.Asked(
                network,
                one.gathering(),
                one.id().value(),
                "/guests/" + where + "/" + token + "/follow-up");
    }
}
