package org.kith.agreement;

import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.printing.Printer;
import org.kith.shared.Language;
import org.kith.twinning.Link;
import org.kith.twinning.Sides.Side;
import org.kith.web.Allow;
import org.kith.web.Messages;
import org.kith.web.Own;
import org.kith.web.Pdf;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The agreement on paper. */
@Controller
class PdfController {

    private final AgreementPages pages;
    private final Standings standings;
    private final SideNames names;
    private final Messages messages;
    private final Printer printer;

    PdfController(
            AgreementPages pages,
            Standings standings,
            SideNames names,
            Messages messages,
            Printer printer) {
        this.pages = pages;
        this.standings = standings;
        this.names = names;
        this.messages = messages;
        this.printer = printer;
    }

    @GetMapping("/{network}/links/{slug}/agreements/{agreement}/agreement.pdf")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseAgreement.class, unless = Role.COORDINATOR)
    ResponseEntity<byte[]> print(
            Network network, @PathVariable String slug, @PathVariable UUID agreement) {
        var link = pages.link(network, slug);
        var shown = pages.agreement(network, link, agreement);
        return Pdf.answer(
                link.slug() + "-" + shown.newest().number(),
                printed(network, link, standings.of(network.id(), shown)));
    }

    private byte[] printed(Network network, Link link, Standing standing) {
        var text = standing.agreement().newest().text();
        var sides =
                Map.of(
                        text.first().language(), both(network, link, text.first().language()),
                        text.second().language(), both(network, link, text.second().language()));
        return printer.print(
                Paper.of(standing, sides, messages),
                text.first().title() + " · " + text.second().title(),
                lastChange(standing));
    }

    private Map<Side, String> both(Network network, Link link, Language language) {
        return names.both(network, link, language);
    }

    private static Instant lastChange(Standing standing) {
        return Stream.concat(
                        Stream.of(standing.agreement().newest().savedAt()),
                        standing.approvals().stream().map(Approval::at))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
