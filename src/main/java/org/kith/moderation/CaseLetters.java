package org.kith.moderation;

import org.kith.account.People;
import org.kith.mail.Kind;
import org.kith.mail.Message;
import org.kith.mail.Outbox;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.shared.Worded;
import org.kith.web.Days;
import org.kith.web.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.util.HashSet;

/**
 * What moderators tell by mail: to who reported, that it came and what became of it; to those whose
 * it is, what was decided, by which rule, why, and how to appeal.
 */
@Component
class CaseLetters {

    private final Owners owners;
    private final Impartial impartial;
    private final People people;
    private final OwnReport own;
    private final Outbox outbox;
    private final Messages messages;
    private final String address;

    CaseLetters(
            Owners owners,
            Impartial impartial,
            People people,
            OwnReport own,
            Outbox outbox,
            Messages messages,
            @Value("${kith.address}") String address) {
        this.owners = owners;
        this.impartial = impartial;
        this.people = people;
        this.own = own;
        this.outbox = outbox;
        this.messages = messages;
        this.address = address;
    }

    void received(Network network, Case one, ContentReport report) {
        toReporter(network, report, "received", one.title(), "");
    }

    /**
     * A child at risk, or somebody shown who did not agree: moderators do not wait for a visit.
     * Those whose it is are not warned, where the network has another.
     */
    void cannotWait(Network network, Case one) {
        impartial.told(network.id(), one).stream()
                .flatMap(id -> people.find(id).stream())
                .forEach(
                        person ->
                                send(
                                        network,
                                        person.mail(),
                                        person.language(),
                                        "urgent",
                                        one.title(),
                                        at(network, "/cases/" + one.id()),
                                        network.nameFor(person.language())));
    }

    /** Who did nothing wrong hears nothing, unless they were told otherwise before. */
    void decided(Network network, Course course, Decision decision) {
        if (course.decisions().stream().anyMatch(Decision::isAgainstOwners)) {
            toOwners(network, course, decision);
        }
        var told = new HashSet<String>();
        course.reports().stream()
                .filter(ContentReport::answerable)
                .filter(report -> told.add(report.mail()))
                .forEach(
                        report ->
                                toReporter(
                                        network,
                                        report,
                                        decision.verdict().code(),
                                        course.one().title(),
                                        rule(decision, report.language())));
    }

    private void toOwners(Network network, Course course, Decision decision) {
        var one = course.one();
        for (var person : owners.of(network.id(), one)) {
            var language = person.language();
            send(
                    network,
                    person.mail(),
                    language,
                    "owner." + decision.verdict().code(),
                    one.title(),
                    rule(decision, language),
                    decision.words(),
                    at(network, "/decisions/" + one.id()),
                    Days.said(decision.appealableUntil(), language),
                    network.nameFor(language));
        }
    }

    private void toReporter(
            Network network, ContentReport report, String what, String title, String rule) {
        var mail = report.mail();
        if (mail != null && report.answerable()) {
            send(
                    network,
                    mail,
                    report.language(),
                    "reporter." + what,
                    title,
                    rule,
                    address + own.path(network, report.id()),
                    network.nameFor(report.language()));
        }
    }

    private void send(
            Network network, String mail, Language language, String what, Object... facts) {
        var key = "moderation.mail." + what;
        outbox.add(
                Message.to(
                                mail,
                                language,
                                messages.get(language, key + ".subject", facts),
                                messages.get(language, key + ".body", facts))
                        .by(network, Kind.MODERATION));
    }

    private String rule(Decision decision, Language language) {
        var rule = decision.rule();
        return rule == null
                ? ""
                : messages.get(
                        language,
                        "moderation.rule.named",
                        rule.number(),
                        rule.titles().to(language).map(Worded.Said::text).orElse(""));
    }

    private String at(Network network, String path) {
        return address + "/" + network.slug() + path;
    }
}
