package org.kith.newsletter;

import org.kith.network.Network;
import org.kith.printing.Printer;
import org.kith.web.Messages;
import org.kith.web.Pdf;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Objects;

/** An issue as a PDF of A4 pages in large type, to be posted or handed out. */
@Component
class IssuePaper {

    private final Printer printer;
    private final Messages messages;
    private final String address;

    IssuePaper(Printer printer, Messages messages, @Value("${kith.address}") String address) {
        this.printer = printer;
        this.messages = messages;
        this.address = address;
    }

    ResponseEntity<byte[]> of(Network network, IssueContent content) {
        var issue = content.issue();
        var page = address + "/" + network.slug() + "/newsletters/" + issue.number();
        var fo = LetterPaper.of(network, content, page, messages);
        var at = Objects.requireNonNullElseGet(issue.course().sentAt(), Instant::now);
        var name = "newsletter-%d-%s".formatted(issue.number(), content.reader().code());
        return Pdf.answer(name, printer.print(fo, content.title().text(), at));
    }
}
