package org.kith.intake;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.sheet.Sheet;
import org.kith.web.Allow;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

@Controller
class ImportsController {

    /** Of files that can be read, and of one that is refused with a word on how to save it anew. */
    private static final Pattern ENDINGS = Pattern.compile("(?i)\\.(csv|tsv|txt|xlsx|xls)$");

    private final Imports imports;
    private final ImportRows rows;
    private final Upload upload;

    ImportsController(Imports imports, ImportRows rows, Upload upload) {
        this.imports = imports;
        this.rows = rows;
        this.upload = upload;
    }

    @GetMapping("/{network}/imports")
    @Allow(Role.COORDINATOR)
    ImportsPage list(Network network, @RequestParam(defaultValue = "") String kind) {
        return page(network, kind(kind), null);
    }

    @PostMapping("/{network}/imports")
    @Allow(Role.COORDINATOR)
    Object take(
            Network network,
            Actor actor,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null || Objects.toString(file.getOriginalFilename(), "").isEmpty()) {
            return page(network, kind(kind), new ImportsPage.Refusal("no_file", 0, 0));
        }
        if (!ENDINGS.matcher(Objects.toString(file.getOriginalFilename(), "")).find()) {
            return page(network, kind(kind), new ImportsPage.Refusal("not_a_spreadsheet", 0, 0));
        }
        return switch (spooled(network, actor, kind(kind), file)) {
            case Upload.Outcome.Stored stored -> ImportController.to(network, stored.id());
            case Upload.Outcome.Refused refused -> page(network, kind(kind), said(refused.why()));
        };
    }

    @GetMapping("/{network}/imports/example/{kind}.csv")
    @Allow(Role.COORDINATOR)
    ResponseEntity<byte[]> example(@PathVariable String kind) {
        var name = "kith-" + kind(kind).code() + ".csv";
        return ResponseEntity.status(HttpStatus.OK)
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(Example.of(kind(kind)));
    }

    private Upload.Outcome spooled(
            Network network, Actor actor, Import.Kind kind, MultipartFile file) throws IOException {
        var spool = Files.createTempFile("kith-import-", ".tmp");
        try {
            file.transferTo(spool);
            var name = Objects.toString(file.getOriginalFilename(), "");
            return upload.take(network.id(), actor, kind, spool, name);
        } finally {
            Files.deleteIfExists(spool);
        }
    }

    private ImportsPage page(
            Network network, Import.Kind kind, ImportsPage.@Nullable Refusal refused) {
        var lines =
                imports.newest(network.id()).stream()
                        .map(i -> new ImportsPage.Line(i, rows.counts(network.id(), i.id())))
                        .toList();
        return new ImportsPage(lines, kind, refused);
    }

    private static ImportsPage.Refusal said(Sheet.Opened.Refused refused) {
        var key = refused.reason().name().toLowerCase(Locale.ROOT);
        var bytes =
                refused.reason() == Sheet.Reason.TOO_LARGE
                        || refused.reason() == Sheet.Reason.UNPACKS_TOO_LARGE;
        var limit = bytes ? refused.limit() / (1024 * 1024) : refused.limit();
        return new ImportsPage.Refusal(key, limit, refused.row());
    }

    private static Import.Kind kind(String code) {
        return Arrays.stream(Import.Kind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElse(Import.Kind.LINKS);
    }
}
