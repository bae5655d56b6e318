package org.kith.intake;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.sheet.Columns;
import org.kith.web.Allow;
import org.kith.web.NotHere;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;
import java.util.UUID;

/** The steps of an import; each answers with where the import stands then. */
@Controller
class ImportStepsController {

    private final Imports imports;
    private final Commands commands;

    ImportStepsController(Imports imports, Commands commands) {
        this.imports = imports;
        this.commands = commands;
    }

    @PostMapping("/{network}/imports/{id}/columns")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> columns(
            Network network,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form) {
        var imported = imported(network, id);
        commands.remap(network.id(), imported.id(), chosen(imported, form), actor);
        return ImportController.to(network, imported.id());
    }

    @PostMapping("/{network}/imports/{id}/check")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> check(Network network, Actor actor, @PathVariable UUID id) {
        commands.check(network.id(), imported(network, id).id(), actor);
        return ImportController.to(network, new Import.Id(id));
    }

    @PostMapping("/{network}/imports/{id}/write")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> write(Network network, Actor actor, @PathVariable UUID id) {
        commands.write(network.id(), imported(network, id).id(), actor);
        return ImportController.to(network, new Import.Id(id));
    }

    @PostMapping("/{network}/imports/{id}/undo")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> undo(Network network, Actor actor, @PathVariable UUID id) {
        commands.undo(network.id(), imported(network, id).id(), actor);
        return ImportController.to(network, new Import.Id(id));
    }

    @PostMapping("/{network}/imports/{id}/stop")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> stop(Network network, @PathVariable UUID id) {
        imports.requestStop(network.id(), imported(network, id).id());
        return ImportController.to(network, new Import.Id(id));
    }

    private Import imported(Network network, UUID id) {
        return imports.find(network.id(), new Import.Id(id)).orElseThrow(NotHere::new);
    }

    /** Of two columns said to hold the same, the first does. */
    private static Columns chosen(Import imported, Map<String, String> form) {
        var columns = new Columns(Map.of());
        var fields = Field.of(imported.kind()).stream().map(Field::key).toList();
        for (int column = imported.header().size() - 1; column >= 0; column--) {
            var key = form.getOrDefault("column" + column, "");
            if (fields.contains(key)) {
                columns = columns.with(key, column);
            }
        }
        return columns;
    }
}
