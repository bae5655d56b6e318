package org.kith.entrance;

import org.kith.account.Role;
import org.kith.entrance.ChangingAddress.Way;
import org.kith.web.Allow;
import org.kith.web.NotHere;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Letters about a changed address: whoever has one needs no sign-in, and sees nothing else. */
@Controller
class AddressController {

    private final ChangingAddress changing;

    AddressController(ChangingAddress changing) {
        this.changing = changing;
    }

    @GetMapping("/address/{token}")
    @Allow(Role.VISITOR)
    AddressPage look(@PathVariable String token) {
        var way = way(token);
        return page(way, token, way.open() ? way.keeps() ? "keep" : "use" : "over");
    }

    @PostMapping("/address/{token}")
    @Allow(Role.VISITOR)
    AddressPage press(@PathVariable String token) {
        var way = way(token);
        try {
            return page(way, token, changing.press(way) ? way.keeps() ? "kept" : "used" : "over");
        } catch (DuplicateKeyException taken) {
            return page(way, token, "taken");
        }
    }

    private Way way(String token) {
        return changing.find(token).orElseThrow(NotHere::new);
    }

    private static AddressPage page(Way way, String token, String state) {
        var address = way.keeps() ? way.change().before() : way.change().now();
        return new AddressPage(state, token, state.equals("over") ? "" : address);
    }
}
