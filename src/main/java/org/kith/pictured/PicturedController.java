package org.kith.pictured;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.community.Redirect;
import org.kith.community.WhoseRecord;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.Limit;
import org.kith.web.Limits;
import org.kith.web.NotHere;
import org.kith.web.Own;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A group keeps who agreed to be shown in its pictures; nobody else sees the list. */
@Controller
class PicturedController {

    private final Groups groups;
    private final PictureConsents consents;
    private final PictureConsenting consenting;
    private final Limits limits;

    PicturedController(
            Groups groups, PictureConsents consents, PictureConsenting consenting, Limits limits) {
        this.groups = groups;
        this.consents = consents;
        this.consenting = consenting;
        this.limits = limits;
    }

    @GetMapping("/{network}/groups/{slug}/pictured")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseRecord.OfGroup.class, unless = Role.COORDINATOR)
    PicturedPage show(Network network, @PathVariable String slug) {
        var offered =
                Map.of(
                        "given_on", List.of(today().toString()),
                        "until", List.of(today().plusYears(1).toString()));
        return page(network, group(network, slug), new Answers(offered));
    }

    @PostMapping("/{network}/groups/{slug}/pictured")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseRecord.OfGroup.class, unless = Role.COORDINATOR)
    Object record(
            Network network,
            Actor actor,
            @PathVariable String slug,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var group = group(network, slug);
        var answers = new Answers(Map.copyOf(form));
        var read = ConsentForm.read(answers, group.id(), actor.name(), today());
        if (consents.of(network.id(), group.id()).size() >= PictureConsenting.MOST) {
            answers.refuse("name", "pictured.problem.full", PictureConsenting.MOST);
        }
        if (read.isEmpty() || !answers.fine()) {
            return page(network, group, answers);
        }
        limits.count(Limit.PICTURES, group.id().value().toString());
        consenting.record(network, actor, group, read.get());
        return back(group, frame);
    }

    @PostMapping("/{network}/groups/{slug}/pictured/{id}/withdrawal")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseRecord.OfGroup.class, unless = Role.COORDINATOR)
    ResponseEntity<Void> withdraw(
            Network network,
            Actor actor,
            @PathVariable String slug,
            @PathVariable UUID id,
            Frame frame) {
        var group = group(network, slug);
        var one =
                consents.find(network.id(), new PictureConsent.Id(id))
                        .filter(consent -> consent.group().equals(group.id()))
                        .orElseThrow(NotHere::new);
        consenting.withdraw(network, actor, one);
        return back(group, frame);
    }

    /** To be printed and signed, in both of the network's languages. */
    @GetMapping("/{network}/groups/{slug}/pictured/sheet")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseRecord.OfGroup.class, unless = Role.COORDINATOR)
    SheetPage sheet(Network network, @PathVariable String slug, Frame frame) {
        return SheetPage.of(network, group(network, slug), frame.language());
    }

    private PicturedPage page(Network network, Group group, Answers answers) {
        return new PicturedPage(group, consents.of(network.id(), group.id()), today(), answers);
    }

    private Group group(Network network, String slug) {
        return groups.find(network.id(), slug).orElseThrow(NotHere::new);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static ResponseEntity<Void> back(Group group, Frame frame) {
        return Redirect.to(frame.at("/groups/" + group.slug() + "/pictured?saved=1#list"));
    }
}
