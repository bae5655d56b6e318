package org.kith.moderation;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;
import java.util.UUID;

/** Coordinators write the rules of their network. */
@Controller
class RuleFormController {

    private static final String LIST = "/settings/rules?done=1";

    private final Rules rules;

    RuleFormController(Rules rules) {
        this.rules = rules;
    }

    @GetMapping("/{network}/settings/rules")
    @Allow(Role.COORDINATOR)
    RuleListPage list(Network network) {
        return new RuleListPage(rules.of(network.id()));
    }

    @GetMapping("/{network}/settings/rules/new")
    @Allow(Role.COORDINATOR)
    RuleFormPage ask(Network network) {
        return RuleFormPage.of(null, Answers.none(), RuleForm.languages(network, null));
    }

    @PostMapping("/{network}/settings/rules")
    @Allow(Role.COORDINATOR)
    Object add(
            Network network,
            Actor actor,
            Frame frame,
            @RequestParam MultiValueMap<String, String> typed) {
        var answers = new Answers(Map.copyOf(typed));
        var languages = RuleForm.languages(network, null);
        var read = RuleForm.read(answers, languages);
        var added =
                read.flatMap(
                        words -> rules.add(network.id(), actor, words.titles(), words.texts()));
        if (read.isPresent() && added.isEmpty()) {
            answers.refuse(
                    "title_" + languages.getFirst().code(), "moderation.problem.many", Rule.MOST);
        }
        return added.isPresent()
                ? Redirect.to(frame.at(LIST))
                : RuleFormPage.of(null, answers, languages);
    }

    @GetMapping("/{network}/settings/rules/{rule}")
    @Allow(Role.COORDINATOR)
    RuleFormPage show(Network network, @PathVariable UUID rule) {
        var one = rule(network, rule);
        return RuleFormPage.of(one, RuleForm.of(one), RuleForm.languages(network, one));
    }

    @PostMapping("/{network}/settings/rules/{rule}")
    @Allow(Role.COORDINATOR)
    Object change(
            Network network,
            Actor actor,
            Frame frame,
            @PathVariable UUID rule,
            @RequestParam MultiValueMap<String, String> typed) {
        var one = rules.find(network.id(), new Rule.Id(rule)).orElseThrow(NotHere::new);
        var answers = new Answers(Map.copyOf(typed));
        var languages = RuleForm.languages(network, one);
        var read = RuleForm.read(answers, languages);
        if (read.isEmpty()) {
            return RuleFormPage.of(one, answers, languages);
        }
        var words = read.get();
        var changed =
                new Rule(
                        one.id(),
                        one.number(),
                        words.titles(),
                        words.texts(),
                        RuleForm.read(answers));
        return rules.change(network.id(), actor, changed)
                ? Redirect.to(frame.at(LIST))
                : overtaken(network, one.id(), answers);
    }

    /** Another wrote it meanwhile; of one that was withdrawn the words are offered as a new one. */
    private RuleFormPage overtaken(Network network, Rule.Id id, Answers answers) {
        var theirs =
                rules.of(network.id()).stream().filter(rule -> rule.id().equals(id)).findFirst();
        return new RuleFormPage(
                theirs.orElse(null),
                theirs.map(rule -> RuleForm.again(answers, rule)).orElse(answers),
                RuleForm.languages(network, theirs.orElse(null)),
                true);
    }

    @PostMapping("/{network}/settings/rules/{rule}/withdrawal")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> withdraw(
            Network network, Actor actor, Frame frame, @PathVariable UUID rule) {
        var gone = rules.withdraw(network.id(), actor, rule(network, rule).id());
        return Redirect.to(frame.at(gone ? LIST : "/settings/rules"));
    }

    private Rule rule(Network network, UUID id) {
        return rules.of(network.id()).stream()
                .filter(rule -> rule.id().value().equals(id))
                .findFirst()
                .orElseThrow(NotHere::new);
    }
}
