package org.kith.statement;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.sheet.Limits;
import org.kith.sheet.Sheet.Opened;
import org.kith.sheet.Sheet.Reason;
import org.kith.sheet.SheetRefused;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.Messages;
import org.kith.web.Own;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Paper that somebody has typed into a spreadsheet; somebody else checks it here, as any other. */
@Controller
class SheetListController {

    private static final long MEGABYTE = 1024 * 1024;

    private static final Limits LIMITS = new Limits(5 * MEGABYTE, 100 * MEGABYTE, 3_000, 50, 2_000);

    private final StatementPages pages;
    private final Sheets sheets;
    private final PaperSigning paper;
    private final Messages messages;

    SheetListController(
            StatementPages pages, Sheets sheets, PaperSigning paper, Messages messages) {
        this.pages = pages;
        this.sheets = sheets;
        this.paper = paper;
        this.messages = messages;
    }

    @PostMapping("/{network}/statements/{statement}/sheets/list")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseStatement.class, unless = Role.COORDINATOR)
    Object take(
            Network network,
            Actor actor,
            @PathVariable String statement,
            Frame frame,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var one = pages.shown(network, statement);
        var there =
                sheets.of(network.id(), one.id()).stream()
                        .collect(Collectors.toMap(Sheet::code, Function.identity()));
        if (!one.takesPaper(Instant.now())) {
            return SheetsPage.of(one, sheets.of(network.id(), one.id()), -1, SheetsPage.CLOSED);
        }
        var read = read(file, there);
        if (!read.problems().isEmpty()) {
            return SheetsPage.of(one, sheets.of(network.id(), one.id()), -1, read.problems());
        }
        var taken = paper.enterAll(network.id(), actor, one, there, read.lines(), Instant.now());
        return Redirect.to(frame.at("/statements/" + statement + "/sheets?taken=" + taken));
    }

    private SheetList.Read read(@Nullable MultipartFile file, Map<String, Sheet> there)
            throws IOException {
        var name = file == null ? "" : Objects.toString(file.getOriginalFilename(), "");
        if (file == null || name.isEmpty()) {
            return refused("no_file", 0, 0);
        }
        var spool = Files.createTempFile("kith-sheets-", ".tmp");
        try {
            file.transferTo(spool);
            return read(spool, name, there);
        } finally {
            Files.deleteIfExists(spool);
        }
    }

    private SheetList.Read read(Path file, String name, Map<String, Sheet> there)
            throws IOException {
        try {
            return switch (org.kith.sheet.Sheet.open(file, name, LIMITS)) {
                case Opened.Refused refused -> refused(refused);
                case Opened.Readable readable -> {
                    try (var table = readable.sheet()) {
                        yield SheetList.read(table, there.keySet(), messages);
                    }
                }
            };
        } catch (SheetRefused refused) {
            return refused(refused.refused());
        }
    }

    private static SheetList.Read refused(Opened.Refused why) {
        var bytes = why.reason() == Reason.TOO_LARGE || why.reason() == Reason.UNPACKS_TOO_LARGE;
        return refused(
                why.reason().name().toLowerCase(Locale.ROOT),
                bytes ? why.limit() / MEGABYTE : why.limit(),
                why.row());
    }

    private static SheetList.Read refused(String what, long limit, int row) {
        return new SheetList.Read(
                Map.of(),
                List.of(
                        new SheetList.Problem(
                                row, "intake.refused." + what, String.valueOf(limit))));
    }
}
