package org.kith.terms;

import org.kith.account.Actor;
import org.kith.account.Ending;
import org.kith.account.Members;
import org.kith.account.Role;
import org.kith.account.Session;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.kith.web.ConfirmFirst;
import org.kith.web.Frame;
import org.kith.web.Next;
import org.kith.web.NotHere;
import org.kith.web.SecondFactor;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person agrees, sees what they agreed to, and takes it back. */
@Controller
class ConsentController {

    private static final Pattern SHOWN =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) ([a-z]{2})");

    private final DocumentVersions versions;
    private final Consenting agreeing;
    private final Members members;
    private final SecondFactor secondFactor;

    ConsentController(
            DocumentVersions versions,
            Consenting agreeing,
            Members members,
            SecondFactor secondFactor) {
        this.versions = versions;
        this.agreeing = agreeing;
        this.members = members;
        this.secondFactor = secondFactor;
    }

    @GetMapping("/{network}/consent")
    @Allow(value = Role.PERSON, unagreed = true)
    ConsentPage show(
            Network network,
            Actor actor,
            Language reader,
            @RequestParam(defaultValue = "/") String next) {
        return page(network, actor, reader, Next.safe(next), false);
    }

    /** Where something newer was published meanwhile, the next page asks again. */
    @PostMapping("/{network}/consent")
    @Allow(value = Role.PERSON, unagreed = true)
    ResponseEntity<Void> agree(
            Network network,
            Actor actor,
            Frame frame,
            @RequestParam(defaultValue = "") List<String> version,
            @RequestParam(defaultValue = "/") String next) {
        agreeing.agree(network, actor, shown(version));
        var wanted = Next.safe(next);
        return Next.redirect(wanted.equals("/") ? frame.at("") : wanted);
    }

    /** Whoever found the session of who holds a guarded office open cannot take it from them. */
    @PostMapping("/{network}/consent/withdrawal")
    @Allow(value = Role.PERSON, unagreed = true)
    Object withdraw(Network network, Actor actor, Session session, Language reader) {
        if (members.guarded(network.id(), actor.personId()) && !secondFactor.shown(session)) {
            throw new ConfirmFirst();
        }
        return agreeing.withdraw(network, actor) instanceof Ending.LastCoordinator
                ? page(network, actor, reader, "/", true)
                : Next.redirect("/me/networks");
    }

    private ConsentPage page(
            Network network, Actor actor, Language reader, String next, boolean refused) {
        return new ConsentPage(
                network,
                reader,
                versions.unagreed(network.id(), actor.personId().value()),
                agreeing.of(network, actor),
                members.belongs(network.id(), actor.personId()),
                next,
                refused);
    }

    /** Which versions they read, and in which language each. */
    private static Map<UUID, Language> shown(List<String> sent) {
        return sent.stream()
                .map(SHOWN::matcher)
                .filter(Matcher::matches)
                .collect(
                        Collectors.toMap(
                                one -> UUID.fromString(one.group(1)),
                                one -> Language.of(one.group(2)).orElseThrow(NotHere::new),
                                (first, again) -> first));
    }
}
