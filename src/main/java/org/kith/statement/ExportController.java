package org.kith.statement;

import org.kith.account.Role;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.network.Network;
import org.kith.printing.Printer;
import org.kith.shared.Language;
import org.kith.sheet.Cell;
import org.kith.statement.PublicVoices.Spoken;
import org.kith.web.Allow;
import org.kith.web.Download;
import org.kith.web.Messages;
import org.kith.web.Own;
import org.kith.web.Pdf;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * For delivery: what signers let everybody read, and nothing else. How many signed besides, the
 * page of counts says.
 */
@Controller
class ExportController {

    private static final List<String> COLUMNS = List.of("name", "place", "country", "sentence");

    private final StatementPages pages;
    private final PublishedCounts published;
    private final PublicVoices voices;
    private final Groups groups;
    private final Messages messages;
    private final Printer printer;
    private final String address;

    ExportController(
            StatementPages pages,
            PublishedCounts published,
            PublicVoices voices,
            Groups groups,
            Messages messages,
            Printer printer,
            @Value("${kith.address}") String address) {
        this.pages = pages;
        this.published = published;
        this.voices = voices;
        this.groups = groups;
        this.messages = messages;
        this.printer = printer;
        this.address = address;
    }

    @GetMapping("/{network}/statements/{statement}/signatures.csv")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseStatement.class, unless = Role.COORDINATOR)
    Download download(Network network, Language language, @PathVariable String statement) {
        var one = pages.shown(network, statement);
        return new Download(
                one.slug(),
                Download.Format.CSV,
                COLUMNS,
                each -> voices.forEach(network, one, language, it -> each.accept(row(it))));
    }

    private static Download.Row row(Spoken voice) {
        return new Download.Row(
                Stream.of(voice.name(), voice.place(), voice.country(), voice.sentence())
                        .map(Cell::of)
                        .toList(),
                List.of());
    }

    @GetMapping("/{network}/statements/{statement}/signatures.pdf")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseStatement.class, unless = Role.COORDINATOR)
    ResponseEntity<byte[]> print(Network network, Language reader, @PathVariable String statement) {
        var one = pages.shown(network, statement);
        var text = one.in(reader);
        return Pdf.answer(
                one.slug(),
                printer.print(
                        DeliveryPaper.of(
                                given(network, one, text.language()), text.language(), messages),
                        text.title(),
                        Instant.now()));
    }

    private DeliveryPaper.Given given(Network network, Statement one, Language language) {
        var some = new ArrayList<Spoken>();
        var all = new AtomicInteger();
        voices.forEach(
                network,
                one,
                language,
                voice -> {
                    if (all.getAndIncrement() < DeliveryPaper.MOST) {
                        some.add(voice);
                    }
                });
        return new DeliveryPaper.Given(
                one,
                groups.find(network.id(), one.group()).map(Group::name).orElse(""),
                address + "/" + network.slug() + "/statements/" + one.slug(),
                pages.tally(network, one),
                published.newest(network.id(), one.id()).orElse(null),
                some,
                all.get());
    }
}
