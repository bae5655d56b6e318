package org.kith.intake;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.sheet.Columns;
import org.kith.sheet.Limits;
import org.kith.sheet.Row;
import org.kith.sheet.Sheet;
import org.kith.sheet.SheetRefused;
import org.kith.web.Messages;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Takes in a file: all its rows, or nothing and a reason. The rows go into the database as they are
 * read, so that neither their number nor the file's size is felt in memory, and no file has to
 * outlive the request.
 */
@Component
class Upload {

    private static final int BATCH = 500;
    private static final int SAMPLE = 20;
    private static final int LONGEST_FILE_NAME = 255;

    private final NetworkScope scope;
    private final Imports imports;
    private final ImportRows rows;
    private final Messages messages;

    Upload(NetworkScope scope, Imports imports, ImportRows rows, Messages messages) {
        this.scope = scope;
        this.imports = imports;
        this.rows = rows;
        this.messages = messages;
    }

    sealed interface Outcome {

        record Stored(Import.Id id) implements Outcome {}

        record Refused(Sheet.Opened.Refused why) implements Outcome {}
    }

    Outcome take(Network.Id network, Actor actor, Import.Kind kind, Path file, String fileName) {
        try {
            return switch (Sheet.open(file, fileName, Limits.standard())) {
                case Sheet.Opened.Refused refused -> new Outcome.Refused(refused);
                case Sheet.Opened.Readable readable -> {
                    try (var sheet = readable.sheet()) {
                        yield new Outcome.Stored(store(network, actor, kind, sheet));
                    }
                }
            };
        } catch (SheetRefused refused) {
            return new Outcome.Refused(refused.refused());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Import.Id store(Network.Id network, Actor actor, Import.Kind kind, Sheet sheet) {
        var header = Cells.kept(sheet.header());
        return scope.in(
                network,
                db -> {
                    var batch = new ArrayList<Row>();
                    var sample = new ArrayList<List<String>>();
                    var none = new Columns(Map.of());
                    var id = imports.add(network, actor, kind, name(sheet), header, none);
                    for (var row : sheet) {
                        if (sample.size() < SAMPLE) {
                            sample.add(row.cells());
                        }
                        batch.add(row);
                        if (batch.size() == BATCH) {
                            rows.add(network, id, batch);
                            batch.clear();
                        }
                    }
                    rows.add(network, id, batch);
                    imports.map(network, id, guess(kind, header, sample));
                    return id;
                });
    }

    private Columns guess(Import.Kind kind, List<String> header, List<List<String>> sample) {
        var known = Field.of(kind).stream().map(field -> field.known(messages)).toList();
        return Columns.guess(header, sample, known);
    }

    private static String name(Sheet sheet) {
        var bare = sheet.fileName().replaceAll(".*[/\\\\]", "").replaceAll("\\p{C}", "").strip();
        var named = bare.isEmpty() ? "?" : bare;
        return named.substring(0, Math.min(named.length(), LONGEST_FILE_NAME));
    }
}
