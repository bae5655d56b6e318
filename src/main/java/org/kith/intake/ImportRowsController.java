package org.kith.intake;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.NotHere;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Optional;
import java.util.UUID;

/** What people say about unclear rows. */
@Controller
class ImportRowsController {

    private final Imports imports;
    private final ImportRows rows;
    private final Commands commands;

    ImportRowsController(Imports imports, ImportRows rows, Commands commands) {
        this.imports = imports;
        this.rows = rows;
        this.commands = commands;
    }

    @PostMapping("/{network}/imports/{id}/rows/{number}")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> decide(
            Network network,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String match,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "1") int page) {
        var imported = imported(network, id);
        switch (decision) {
            case "add" -> rows.decide(network.id(), imported, number, ImportRow.Decision.ADD);
            case "skip" -> rows.decide(network.id(), imported, number, ImportRow.Decision.SKIP);
            default -> uuid(match).ifPresent(m -> rows.join(network.id(), imported, number, m));
        }
        return ImportController.to(network, imported, where(verdict, page) + "#row" + number);
    }

    /** One answer for all rows that ask which place the same text means. */
    @PostMapping("/{network}/imports/{id}/places")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> place(
            Network network,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String place) {
        var imported = imported(network, id);
        uuid(place).ifPresent(p -> commands.choosePlace(network.id(), imported, text, p, actor));
        return ImportController.to(network, imported, where("unclear", 1));
    }

    /** One answer for all unclear rows that have none yet. */
    @PostMapping("/{network}/imports/{id}/unclear")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> decideAll(
            Network network,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String decision) {
        var imported = imported(network, id);
        if (decision.equals("add") || decision.equals("skip")) {
            var said = decision.equals("add") ? ImportRow.Decision.ADD : ImportRow.Decision.SKIP;
            rows.decideAll(network.id(), imported, said);
        }
        return ImportController.to(network, imported, where("unclear", 1));
    }

    private Import.Id imported(Network network, UUID id) {
        return imports.find(network.id(), new Import.Id(id)).orElseThrow(NotHere::new).id();
    }

    private static String where(String verdict, int page) {
        var known = ImportController.verdict(verdict);
        return "?verdict=" + (known == null ? "" : known.code()) + "&page=" + Math.max(1, page);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
