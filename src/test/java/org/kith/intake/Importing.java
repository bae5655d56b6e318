package org.kith.intake;

import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.sheet.Columns;
import org.kith.twinning.Link;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A coordinator at work, for tests: sends files and waits for what comes of them. */
@Component
class Importing {

    private static final List<String> TABLES =
            List.of(
                    "community",
                    "community_group",
                    "group_contact",
                    "link",
                    "link_side",
                    "link_stage");

    private final TestNetworks networks;
    private final NetworkScope scope;
    private final Upload upload;
    private final Imports imports;
    private final ImportRows rows;
    private final Steps steps;
    private final Commands commands;
    private final Runner runner;

    Importing(
            TestNetworks networks,
            NetworkScope scope,
            Upload upload,
            Imports imports,
            ImportRows rows,
            Steps steps,
            Commands commands,
            Runner runner) {
        this.networks = networks;
        this.scope = scope;
        this.upload = upload;
        this.imports = imports;
        this.rows = rows;
        this.steps = steps;
        this.commands = commands;
        this.runner = runner;
    }

    Network network() {
        return networks.published();
    }

    /** Other networks may learn of all that is recorded there now. */
    void shareAll(Network network) {
        scope.in(
                network.id(),
                db ->
                        db.sql("update community set shared = true where network_id = :network")
                                        .param("network", network.id().value())
                                        .update()
                                + db.sql(
                                                "update community_group set shared = true where"
                                                        + " network_id = :network")
                                        .param("network", network.id().value())
                                        .update());
    }

    Actor coordinator(Network network) {
        var person = networks.join(network, Role.COORDINATOR);
        return new Actor(person.id(), person.name(), Role.COORDINATOR);
    }

    Import.Id send(Network network, Actor by, Import.Kind kind, byte[] bytes) {
        return switch (outcome(network, by, kind, bytes)) {
            case Upload.Outcome.Stored stored -> stored.id();
            case Upload.Outcome.Refused refused ->
                    throw new AssertionError("refused: " + refused.why());
        };
    }

    Import.Id send(Network network, Actor by, Import.Kind kind, String text) {
        return send(network, by, kind, text.getBytes(StandardCharsets.UTF_8));
    }

    Upload.Outcome outcome(Network network, Actor by, Import.Kind kind, byte[] bytes) {
        try {
            var file = Files.createTempFile("kith-test", ".tmp");
            try {
                Files.write(file, bytes);
                return upload.take(network.id(), by, kind, file, "list.csv");
            } finally {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Import find(Network network, Import.Id id) {
        return imports.find(network.id(), id).orElseThrow();
    }

    boolean exists(Network network, Import.Id id) {
        return imports.find(network.id(), id).isPresent();
    }

    Counts counts(Network network, Import.Id id) {
        return rows.counts(network.id(), id);
    }

    List<ImportRow> rows(Network network, Import.Id id) {
        return rows.page(network.id(), id, null, false, 1, 100).items();
    }

    ImportRow row(Network network, Import.Id id, int number) {
        return rows(network, id).stream()
                .filter(row -> row.number() == number)
                .findFirst()
                .orElseThrow();
    }

    void remap(Network network, Actor by, Import.Id id, Columns columns) {
        commands.remap(network.id(), id, columns, by);
        settle(network, id);
    }

    void check(Network network, Actor by, Import.Id id) {
        commands.check(network.id(), id, by);
        settle(network, id);
    }

    void write(Network network, Actor by, Import.Id id) {
        commands.write(network.id(), id, by);
        settle(network, id);
    }

    void undo(Network network, Actor by, Import.Id id) {
        commands.undo(network.id(), id, by);
        settle(network, id);
    }

    void choose(Network network, Actor by, Import.Id id, Candidate place) {
        commands.choosePlace(network.id(), id, place.text(), place.id(), by);
        settle(network, id);
    }

    void join(Network network, Import.Id id, int row, UUID match) {
        rows.join(network.id(), id, row, match);
    }

    /** A person stops the writing after some of its batches. */
    void writeAndStop(Network network, Actor by, Import.Id id, int batches) {
        var total = counts(network, id).writable();
        if (!imports.start(network.id(), id, Import.State.WRITING, total)) {
            throw new AssertionError("did not start");
        }
        var left = new AtomicInteger(batches);
        var errand = Errand.of(network.id(), id, Import.State.WRITING, by);
        runner.run(errand, () -> left.getAndDecrement() == 0);
        imports.requestStop(network.id(), id);
        settle(network, id);
    }

    /** The link that a row has made. */
    Link.Id linkOf(Network network, Import.Id id, int row) {
        return steps.toUndo(network.id(), id, 100).stream()
                .filter(written -> written.number() == row)
                .map(written -> Objects.requireNonNull(written.made().link()))
                .findFirst()
                .orElseThrow();
    }

    /** How many rows of each kind the network has. */
    Map<String, Long> registry(Network network) {
        var counts = new LinkedHashMap<String, Long>();
        for (var table : TABLES) {
            counts.put(table, count(network, table));
        }
        return counts;
    }

    /** Does the running step here and now, beside the node's own job, which takes turns with it. */
    private void settle(Network network, Import.Id id) {
        var now = find(network, id);
        if (now.state().running()) {
            runner.run(Errand.of(network.id(), id, now.state(), now.actor()), () -> false);
        }
    }

    private long count(Network network, String table) {
        return scope.in(
                network.id(),
                db ->
                        db.sql("select count(*) from " + table + " where network_id = :network")
                                .param("network", network.id().value())
                                .query(Long.class)
                                .single());
    }
}
