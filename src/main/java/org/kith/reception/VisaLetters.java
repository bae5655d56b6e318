package org.kith.reception;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.community.History;
import org.kith.gathering.Gathering;
import org.kith.network.Network;
import org.kith.printing.Printer;
import org.kith.reception.VisaTemplate.Blank;
import org.kith.web.Days;
import org.kith.web.Messages;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Writes letters that support an application for a visa. The audit has who, for whom and when. */
@Component
class VisaLetters {

    private static final String ACTION = "wrote_visa_letter";

    private final Audit audit;
    private final History history;
    private final Printer printer;
    private final Messages messages;

    VisaLetters(Audit audit, History history, Printer printer, Messages messages) {
        this.audit = audit;
        this.history = history;
        this.printer = printer;
        this.messages = messages;
    }

    /**
     * @param typed what was typed for this letter alone
     */
    byte[] write(
            Network network,
            Actor actor,
            Gathering gathering,
            VisaPerson person,
            VisaTemplate words,
            Map<Blank, String> typed) {
        var language = words.language();
        var now = Instant.now();
        var values = new EnumMap<Blank, String>(Blank.class);
        values.putAll(typed);
        values.put(Blank.NAME, person.name());
        values.put(Blank.OFFICE, person.affiliation());
        values.put(Blank.GATHERING, gathering.titleFor(language).text());
        values.put(Blank.NETWORK, network.nameFor(language));
        values.put(Blank.TODAY, Days.said(Days.of(now), language));
        var paper =
                printer.print(
                        VisaLetter.of(words, values, messages),
                        messages.get(language, "reception.visa"),
                        now);
        audit.write(
                network.id(),
                actor,
                Audit.Change.of(
                        ACTION,
                        person.kind(),
                        person.id(),
                        null,
                        Map.of("language", language.code())));
        return paper;
    }

    /** Who has written one for them, the newest first. */
    List<History.Line> written(Network.Id network, VisaPerson person, Actor reader) {
        return history.of(network, person.id(), reader).stream()
                .filter(line -> line.action().equals(ACTION))
                .toList();
    }
}
