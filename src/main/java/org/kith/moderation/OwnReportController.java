package org.kith.moderation;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.network.Networks;
import org.kith.web.Allow;
import org.kith.web.NotHere;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Instant;
import java.util.Map;

/** What letters to those who reported something lead to, without a sign-in. */
@Controller
class OwnReportController {

    private final Networks networks;
    private final Cases cases;
    private final OwnReport own;
    private final Appealing appealing;

    OwnReportController(Networks networks, Cases cases, OwnReport own, Appealing appealing) {
        this.networks = networks;
        this.cases = cases;
        this.own = own;
        this.appealing = appealing;
    }

    private record Found(Network network, ContentReport.Id report, Course course) {}

    @GetMapping("/reports/{where}/{token}")
    @Allow(Role.VISITOR)
    OwnersPage look(@PathVariable String where, @PathVariable String token) {
        return page(where, token, found(where, token), Answers.none(), false);
    }

    @PostMapping("/reports/{where}/{token}/appeal")
    @Allow(Role.VISITOR)
    Object appeal(
            @PathVariable String where,
            @PathVariable String token,
            Actor actor,
            @RequestParam MultiValueMap<String, String> typed) {
        var found = found(where, token);
        var answers = new Answers(Map.copyOf(typed));
        var words = answers.neededParagraphs("words", Appeal.LONGEST_WORDS);
        if (!answers.fine()) {
            return page(where, token, found, answers, false);
        }
        var done =
                appealing.ofReporter(
                        found.network().id(),
                        actor,
                        found.course().one().id(),
                        found.report(),
                        words,
                        Instant.now());
        return done
                ? Redirect.to(address(where, token))
                : page(where, token, found(where, token), answers, true);
    }

    private OwnersPage page(
            String where, String token, Found found, Answers answers, boolean overtaken) {
        return new OwnersPage(
                found.course(),
                address(where, token),
                true,
                found.course().mayAppeal(found.report(), Instant.now()),
                answers,
                overtaken);
    }

    private Found found(String where, String token) {
        var network = networks.find(where).orElseThrow(NotHere::new);
        var report = own.open(network.id(), token).orElseThrow(NotHere::new);
        return cases.find(network.id(), report)
                .map(course -> new Found(network, report, course))
                .orElseThrow(NotHere::new);
    }

    private static String address(String where, String token) {
        return "/reports/" + where + "/" + token;
    }
}
