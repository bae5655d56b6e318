package org.kith.statement;

import static java.util.stream.Collectors.joining;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.printing.Printer;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.Messages;
import org.kith.web.NotHere;
import org.kith.web.Own;
import org.kith.web.Pdf;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Paper: printed, typed in, checked by somebody else. */
@Controller
class SheetController {

    private final StatementPages pages;
    private final Sheets sheets;
    private final SheetLines lines;
    private final PaperSigning paper;
    private final Groups groups;
    private final Messages messages;
    private final Printer printer;
    private final String address;

    SheetController(
            StatementPages pages,
            Sheets sheets,
            SheetLines lines,
            PaperSigning paper,
            Groups groups,
            Messages messages,
            Printer printer,
            @Value("${kith.address}") String address) {
        this.pages = pages;
        this.sheets = sheets;
        this.lines = lines;
        this.paper = paper;
        this.groups = groups;
        this.messages = messages;
        this.printer = printer;
        this.address = address;
    }

    @GetMapping("/{network}/statements/{statement}/sheets")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseStatement.class, unless = Role.COORDINATOR)
    SheetsPage list(
            Network network,
            @PathVariable String statement,
            @RequestParam(defaultValue = "-1") int taken) {
        var one = pages.shown(network, statement);
        return SheetsPage.of(one, sheets.of(network.id(), one.id()), taken, List.of());
    }

    @PostMapping("/{network}/statements/{statement}/sheets")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseStatement.class)
    Object print(
            Network network,
            Actor actor,
            @PathVariable String statement,
            Frame frame,
            @RequestParam(defaultValue = "") String language) {
        var one = pages.shown(network, statement);
        var in =
                Language.of(language)
                        .map(chosen -> one.in(chosen).language())
                        .orElseGet(() -> one.texts().getFirst().language());
        if (!one.mayBeSigned(Instant.now())) {
            return SheetsPage.of(one, sheets.of(network.id(), one.id()), -1, SheetsPage.CLOSED);
        }
        var code = paper.print(network.id(), actor, one, in, Instant.now());
        return Redirect.to(frame.at("/statements/" + statement + "/sheets/" + code));
    }

    @GetMapping("/{network}/statements/{statement}/sheets/{code}")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseStatement.class, unless = Role.COORDINATOR)
    SheetPage show(
            Network network,
            Actor actor,
            @PathVariable String statement,
            @PathVariable String code,
            @RequestParam(defaultValue = "") List<Integer> there) {
        var one = pages.shown(network, statement);
        return page(network, actor, one, sheet(network, one, code), there, Answers.none());
    }

    @GetMapping("/{network}/statements/{statement}/sheets/{code}/paper.pdf")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseStatement.class, unless = Role.COORDINATOR)
    ResponseEntity<byte[]> paper(
            Network network, @PathVariable String statement, @PathVariable String code) {
        var one = pages.shown(network, statement);
        var sheet = sheet(network, one, code);
        var fo =
                SheetPaper.of(
                        one,
                        sheet,
                        groups.find(network.id(), one.group()).map(Group::name).orElse(""),
                        address + "/" + network.slug() + "/statements/" + one.slug(),
                        messages);
        return Pdf.answer(
                one.slug() + "-" + code,
                printer.print(fo, one.in(sheet.language()).title(), sheet.printedAt()));
    }

    @PostMapping("/{network}/statements/{statement}/sheets/{code}/lines")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseStatement.class, unless = Role.COORDINATOR)
    Object enter(
            Network network,
            Actor actor,
            @PathVariable String statement,
            @PathVariable String code,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var one = pages.shown(network, statement);
        var sheet = sheet(network, one, code);
        var answers = new Answers(Map.copyOf(form));
        var typed = SheetForm.lines(answers);
        if (!one.takesPaper(Instant.now())) {
            answers.refuse("name_1", "statement.notice.not_open");
        }
        if (!answers.fine()) {
            return page(network, actor, one, sheet, List.of(), answers);
        }
        var there = paper.enter(network.id(), actor, one, sheet, typed, Instant.now());
        var named = there.stream().map(String::valueOf).collect(joining(","));
        return Redirect.to(
                frame.at(
                        "/statements/"
                                + statement
                                + "/sheets/"
                                + code
                                + (there.isEmpty() ? "" : "?there=" + named)));
    }

    @PostMapping("/{network}/statements/{statement}/sheets/{code}/check")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseStatement.class, unless = Role.COORDINATOR)
    Object check(
            Network network,
            Actor actor,
            @PathVariable String statement,
            @PathVariable String code,
            Frame frame,
            @RequestParam(name = "signature", defaultValue = "") List<UUID> signatures,
            @RequestParam(name = "do", defaultValue = "") String what) {
        var one = pages.shown(network, statement);
        var sheet = sheet(network, one, code);
        if (what.equals("right") || what.equals("wrong")) {
            var right = what.equals("right");
            paper.check(network.id(), actor, one, sheet, signatures, right, Instant.now());
        }
        return Redirect.to(frame.at("/statements/" + statement + "/sheets/" + code));
    }

    private Sheet sheet(Network network, Statement of, String code) {
        return sheets.find(network.id(), of.id(), code).orElseThrow(NotHere::new);
    }

    private SheetPage page(
            Network network,
            Actor actor,
            Statement one,
            Sheet sheet,
            List<Integer> there,
            Answers answers) {
        return new SheetPage(
                one,
                sheet,
                lines.of(network.id(), sheet.id(), actor),
                one.takesPaper(Instant.now()),
                there,
                answers);
    }
}
