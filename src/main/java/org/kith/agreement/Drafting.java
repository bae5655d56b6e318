package org.kith.agreement;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.agreement.AgreementLetters.What;
import org.kith.agreement.AgreementText.Wording;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.kith.twinning.Link;
import org.kith.twinning.Sides.Side;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** The policy of drafting: both sides write, each saving is a version, and none overwrites. */
@Component
class Drafting {

    private final NetworkScope scope;
    private final Agreements agreements;
    private final Versions versions;
    private final Standings standings;
    private final AgreementTemplates templates;
    private final SideNames names;
    private final AgreementLetters letters;
    private final Audit audit;

    Drafting(
            NetworkScope scope,
            Agreements agreements,
            Versions versions,
            Standings standings,
            AgreementTemplates templates,
            SideNames names,
            AgreementLetters letters,
            Audit audit) {
        this.scope = scope;
        this.agreements = agreements;
        this.versions = versions;
        this.standings = standings;
        this.templates = templates;
        this.names = names;
        this.letters = letters;
        this.audit = audit;
    }

    sealed interface Saved {

        record Done() implements Saved {}

        /** Somebody saved meanwhile: nothing was written. */
        record Overtaken(Agreement now) implements Saved {}

        /** It is no draft any more. */
        record Closed() implements Saved {}
    }

    /** From a template in two languages. */
    Agreement.Id start(
            Network network,
            Actor actor,
            Link link,
            Agreement.Kind kind,
            Language first,
            Language second,
            Side side) {
        var text =
                new AgreementText(
                        kind,
                        wording(network, link, kind, first),
                        wording(network, link, kind, second),
                        null,
                        null);
        return scope.in(network.id(), db -> add(network, actor, link, text, null, side));
    }

    private Wording wording(Network network, Link link, Agreement.Kind kind, Language language) {
        var template = templates.template(network.id(), kind, language);
        return template.filled(names.inTemplate(network, link, language));
    }

    /** From the text that stands, without its days; the draft that is there where one is. */
    Optional<Agreement.Id> renew(
            Network network, Actor actor, Link link, Agreement former, Side side) {
        return scope.in(
                network.id(),
                db -> {
                    var held = agreements.hold(network.id(), former.id(), link.id());
                    if (!held.stands()) {
                        return Optional.empty();
                    }
                    var begun = agreements.renewalOf(network.id(), held.id());
                    return begun.isPresent()
                            ? begun
                            : Optional.of(add(network, actor, link, anew(held), held.id(), side));
                });
    }

    private static AgreementText anew(Agreement former) {
        var text = former.newest().text();
        return new AgreementText(text.kind(), text.first(), text.second(), null, null);
    }

    private Agreement.Id add(
            Network network,
            Actor actor,
            Link link,
            AgreementText text,
            Agreement.@Nullable Id replaces,
            Side side) {
        var id = Agreement.Id.next();
        var now = now();
        agreements.add(network.id(), actor, id, link.id(), text, replaces, side, now);
        versions.add(network.id(), actor, id, 1, text, side.code(), now);
        write(network, actor, "drafted", id, text, 1);
        var made = agreements.find(network.id(), id).orElseThrow();
        letters.tell(network, actor, letters.news(What.STARTED, link, made, side), side.other());
        return id;
    }

    /**
     * @param base the number of the version that was written upon
     */
    Saved save(
            Network network,
            Actor actor,
            Link link,
            Agreement.Id id,
            int base,
            AgreementText text,
            Side side) {
        return scope.in(
                network.id(),
                db -> {
                    var held = agreements.hold(network.id(), id, link.id());
                    if (!held.isDraft()) {
                        return new Saved.Closed();
                    }
                    if (held.newest().number() != base) {
                        return new Saved.Overtaken(held);
                    }
                    if (!text.equals(held.newest().text())) {
                        next(network, actor, link, held, text, side);
                    }
                    return new Saved.Done();
                });
    }

    private void next(
            Network network,
            Actor actor,
            Link link,
            Agreement held,
            AgreementText text,
            Side side) {
        var before = standings.of(network.id(), held);
        var number = held.newest().number() + 1;
        var stored = AgreementRows.stored(side, held.turned());
        versions.add(network.id(), actor, held.id(), number, text, stored, now());
        write(network, actor, "saved", held.id(), text, number);
        for (var one : Side.values()) {
            if (before.approvalOf(one).isPresent()) {
                letters.tell(network, actor, letters.news(What.VOIDED, link, held, side), one);
            }
        }
    }

    private void write(
            Network network,
            Actor actor,
            String action,
            Agreement.Id id,
            AgreementText text,
            int number) {
        var facts = Map.of("kind", text.kind().code(), "version", number, "sha256", text.sha256());
        audit.write(
                network.id(), actor, Audit.Change.of(action, "agreement", id.value(), null, facts));
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
