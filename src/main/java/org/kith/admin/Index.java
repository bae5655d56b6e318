package org.kith.admin;

import org.kith.gazetteer.PlaceIndex;
import org.kith.sheet.BadLines;
import org.kith.sheet.ListRefused;
import org.kith.sheet.ListWriter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Makes the index of a gazetteer once, so that later questions begin at once. */
@Command(
        name = "index",
        description = "Writes the index of a gazetteer, which match opens in its place.")
final class Index extends ListCommand {

    @Mixin private final GazetteerOption gazetteer = new GazetteerOption();

    @Parameters(paramLabel = "FILE", description = "Where the index goes.")
    private Path file = Path.of("");

    @Override
    void write(ListWriter out, BadLines bad) {
        long begun = System.nanoTime();
        var index = PlaceIndex.read(gazetteer.get(), System.in, bad);
        try {
            index.write(file);
        } catch (NoSuchFileException nowhere) {
            throw new ListRefused(file + " cannot be written: there is no such folder");
        } catch (IOException refused) {
            throw new ListRefused(file + " cannot be written: " + refused.getMessage());
        }
        say(
                "%,d places with %,d spellings indexed in %.2f s",
                index.places(), index.spellings(), (System.nanoTime() - begun) / 1e9);
    }
}
