package org.kith.newsletter;

import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.Limit;
import org.kith.web.Limits;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Map;

/** Anybody subscribes with a mail address and a language. */
@Controller
class SubscribeController {

    private final Subscribing subscribing;
    private final Limits limits;

    SubscribeController(Subscribing subscribing, Limits limits) {
        this.subscribing = subscribing;
        this.limits = limits;
    }

    @GetMapping("/{network}/newsletters/subscription")
    @Allow(Role.VISITOR)
    SubscribePage ask(Frame frame, @RequestParam(defaultValue = "") String sent) {
        var offered = Map.of("language", List.of(frame.language().code()));
        return new SubscribePage(new Answers(offered), !sent.isEmpty());
    }

    /** What is answered says nothing of who has subscribed before. */
    @PostMapping("/{network}/newsletters/subscription")
    @Allow(Role.VISITOR)
    Object subscribe(
            Network network, Frame frame, @RequestParam MultiValueMap<String, String> typed) {
        var answers = new Answers(Map.copyOf(typed));
        var mail = answers.neededMail("mail");
        var language =
                Language.of(answers.raw("language")).filter(network.settings().offered()::contains);
        if (language.isEmpty()) {
            answers.refuse("language", "community.problem.choose");
        }
        if (!answers.fine() || language.isEmpty()) {
            return new SubscribePage(answers, false);
        }
        limits.count(Limit.SUBSCRIPTIONS, mail);
        subscribing.ask(network, mail, language.get());
        return Redirect.to(frame.at("/newsletters/subscription?sent=1"));
    }
}
