package org.kith.mail;

import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.network.Networks;
import org.kith.web.Allow;
import org.kith.web.NotHere;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Whoever reads at an address agrees that answers to a network's letters come to them. */
@Controller
class AnswersController {

    private final Networks networks;
    private final Senders senders;
    private final Addressing addressing;

    AnswersController(Networks networks, Senders senders, Addressing addressing) {
        this.networks = networks;
        this.senders = senders;
        this.addressing = addressing;
    }

    @GetMapping("/mail/answers/{asked}")
    @Allow(Role.VISITOR)
    AnswersPage show(@PathVariable("asked") String token) {
        var reader = reader(token);
        var open = reader.address().equals(senders.of(reader.network()).proposed());
        return page(reader, token, open ? AnswersPage.State.ASKED : AnswersPage.State.OVER);
    }

    @PostMapping("/mail/answers/{asked}")
    @Allow(Role.VISITOR)
    AnswersPage agree(@PathVariable("asked") String token) {
        var reader = reader(token);
        return page(
                reader,
                token,
                addressing.agree(reader) ? AnswersPage.State.AGREED : AnswersPage.State.OVER);
    }

    private AnswersPage page(Reader reader, String token, AnswersPage.State state) {
        Network network = networks.withId(reader.network()).orElseThrow(NotHere::new);
        return new AnswersPage(network, reader.address(), "/mail/answers/" + token, state);
    }

    private Reader reader(String token) {
        return addressing.asked(token).orElseThrow(NotHere::new);
    }
}
