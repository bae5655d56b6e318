package org.kith.newsletter;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.community.Redirect;
import org.kith.community.WhoseRecord;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.kith.shared.Numerals;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.kith.web.Own;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A group says how many copies of each issue it hands out on paper. */
@Controller
class CopiesController {

    private static final int LAST = 3;

    private final NetworkScope scope;
    private final Groups groups;
    private final Issues issues;
    private final PaperCopies copies;
    private final Audit audit;

    CopiesController(
            NetworkScope scope, Groups groups, Issues issues, PaperCopies copies, Audit audit) {
        this.scope = scope;
        this.groups = groups;
        this.issues = issues;
        this.copies = copies;
        this.audit = audit;
    }

    @GetMapping("/{network}/groups/{slug}/newsletters")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseRecord.OfGroup.class, unless = Role.COORDINATOR)
    CopiesPage show(Network network, @PathVariable String slug) {
        var group = group(network, slug);
        var fields = new HashMap<String, List<String>>();
        copies.of(network.id(), group.id())
                .forEach(
                        (in, number) ->
                                fields.put("copies_" + in.code(), List.of(number.toString())));
        return page(network, group, new Answers(fields));
    }

    @PostMapping("/{network}/groups/{slug}/newsletters")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseRecord.OfGroup.class, unless = Role.COORDINATOR)
    Object state(
            Network network,
            Actor actor,
            Frame frame,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> typed) {
        var group = group(network, slug);
        var answers = new Answers(Map.copyOf(typed));
        var stated = read(languages(network, group), answers);
        if (!answers.fine()) {
            return page(network, group, answers);
        }
        scope.in(
                network.id(),
                db -> {
                    copies.state(network.id(), group.id(), stated);
                    audit.write(
                            network.id(),
                            actor,
                            Audit.Change.of(
                                    "stated_copies",
                                    "group",
                                    group.id().value(),
                                    null,
                                    facts(stated)));
                    return null;
                });
        return Redirect.to(frame.at("/groups/" + group.slug() + "/newsletters?done=1"));
    }

    private static Map<Language, Integer> read(Set<Language> languages, Answers answers) {
        var stated = new EnumMap<Language, Integer>(Language.class);
        for (var language : languages) {
            var field = "copies_" + language.code();
            var typed = answers.raw(field).strip();
            var number = typed.isEmpty() ? 0 : Numerals.number(typed).orElse(-1);
            if (number < 0 || number > PaperCopies.MOST) {
                answers.refuse(field, "newsletter.problem.copies", PaperCopies.MOST);
            } else if (number > 0) {
                stated.put(language, number);
            }
        }
        return stated;
    }

    private static Map<String, Integer> facts(Map<Language, Integer> stated) {
        var facts = new HashMap<String, Integer>();
        stated.forEach((in, number) -> facts.put(in.code(), number));
        return facts;
    }

    private CopiesPage page(Network network, Group group, Answers answers) {
        return new CopiesPage(
                network,
                group,
                languages(network, group),
                answers,
                issues.sent(network.id()).stream().limit(LAST).toList());
    }

    /** Those that the network offers, then those that it offered when the group stated copies. */
    private Set<Language> languages(Network network, Group group) {
        var languages = new LinkedHashSet<>(network.settings().offered());
        languages.addAll(copies.of(network.id(), group.id()).keySet());
        return languages;
    }

    private Group group(Network network, String slug) {
        return groups.find(network.id(), slug).orElseThrow(NotHere::new);
    }
}
