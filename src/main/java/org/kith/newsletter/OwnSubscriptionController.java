package org.kith.newsletter;

import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.community.Redirect;
import org.kith.network.Networks;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the letters of who subscribed lead to, outside of networks and without a sign-in. */
@Controller
class OwnSubscriptionController {

    private final Networks networks;
    private final Subscriptions subscriptions;
    private final Subscribing subscribing;

    OwnSubscriptionController(
            Networks networks, Subscriptions subscriptions, Subscribing subscribing) {
        this.networks = networks;
        this.subscriptions = subscriptions;
        this.subscribing = subscribing;
    }

    @GetMapping("/newsletter/{where}/{token}")
    @Allow(Role.VISITOR)
    OwnSubscriptionPage look(@PathVariable String where, @PathVariable String token) {
        var network = networks.find(where);
        return new OwnSubscriptionPage(
                address(where, token),
                network.orElse(null),
                network.flatMap(in -> subscriptions.find(in.id(), new Token(token))).orElse(null));
    }

    /** It was they who subscribed. */
    @PostMapping("/newsletter/{where}/{token}")
    @Allow(Role.VISITOR)
    ResponseEntity<Void> confirm(@PathVariable String where, @PathVariable String token) {
        networks.find(where).ifPresent(in -> subscribing.confirm(in, new Token(token)));
        return Redirect.to(address(where, token));
    }

    @PostMapping("/newsletter/{where}/{token}/language")
    @Allow(Role.VISITOR)
    ResponseEntity<Void> read(
            @PathVariable String where,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String language) {
        networks.find(where)
                .ifPresent(
                        in ->
                                Language.of(language)
                                        .filter(in.settings().offered()::contains)
                                        .ifPresent(
                                                one ->
                                                        subscribing.read(
                                                                in, new Token(token), one)));
        return Redirect.to(address(where, token) + "?done=1");
    }

    @PostMapping("/newsletter/{where}/{token}/departure")
    @Allow(Role.VISITOR)
    ResponseEntity<Void> end(@PathVariable String where, @PathVariable String token) {
        networks.find(where).ifPresent(in -> subscribing.end(in, new Token(token)));
        return Redirect.to(address(where, token));
    }

    private static String address(String where, String token) {
        return "/newsletter/" + where + "/" + token;
    }
}
