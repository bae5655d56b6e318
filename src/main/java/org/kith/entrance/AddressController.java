package org.kith.entrance;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.entrance.ChangingAddress.Way;
import org.kith.web.Allow;
import org.kith.web.Next;
import org.kith.web.NotHere;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Letters about a changed address. At the old one no sign-in is needed, for somebody else may hold
 * it; the new one is used by who asked for it alone.
 */
@Controller
class AddressController {

    private final ChangingAddress changing;

    AddressController(ChangingAddress changing) {
        this.changing = changing;
    }

    @GetMapping("/address/{token}")
    @Allow(Role.VISITOR)
    Object look(Actor actor, @PathVariable String token) {
        var way = way(token);
        if (!way.isFor(actor)) {
            return elsewhere(actor, way, token);
        }
        return page(way, token, way.open() ? way.keeps() ? "keep" : "use" : "over");
    }

    @PostMapping("/address/{token}")
    @Allow(Role.VISITOR)
    Object press(Actor actor, @PathVariable String token) {
        var way = way(token);
        if (!way.isFor(actor)) {
            return elsewhere(actor, way, token);
        }
        try {
            return page(way, token, changing.press(way) ? way.keeps() ? "kept" : "used" : "over");
        } catch (DuplicateKeyException taken) {
            return page(way, token, "taken");
        }
    }

    /** To sign in first; whoever is signed in as somebody else is told so. */
    private static Object elsewhere(Actor actor, Way way, String token) {
        return actor.signedIn()
                ? page(way, token, "other")
                : Next.redirect(Next.after("/sign-in", "/address/" + token));
    }

    private Way way(String token) {
        return changing.find(token).orElseThrow(NotHere::new);
    }

    private static AddressPage page(Way way, String token, String state) {
        var address = way.keeps() ? way.change().before() : way.change().now();
        return new AddressPage(
                state, token, state.equals("over") || state.equals("other") ? "" : address);
    }
}
