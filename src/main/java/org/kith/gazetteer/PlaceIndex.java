package org.kith.gazetteer;

import org.kith.sheet.BadLines;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * The places of a gazetteer, ready to be found by any spelling of their names. It never changes,
 * and any number of threads may ask it, each with a {@link Finder} of its own.
 */
public final class PlaceIndex {

    final NameIndex names;

    private PlaceIndex(NameIndex names) {
        this.names = names;
    }

    /** Takes places one by one; their order does not matter. */
    public static final class Builder {

        private final IndexBuilder rows = new IndexBuilder();

        public Builder add(GazetteerPlace place) {
            rows.add(place);
            return this;
        }

        public PlaceIndex build() {
            return new PlaceIndex(rows.build());
        }
    }

    /**
     * @param source a list of places, or an index that {@link #write} made of one
     * @throws org.kith.sheet.ListRefused for a list that is none, or an index that is damaged or of
     *     another version
     */
    public static PlaceIndex read(String source, InputStream standardInput, BadLines bad) {
        if (!source.equals("-") && IndexFile.is(Path.of(source))) {
            return new PlaceIndex(IndexFile.read(Path.of(source)));
        }
        var builder = new Builder();
        GazetteerFile.read(source, standardInput, bad, builder::add);
        return builder.build();
    }

    /** Keeps it in a file, so that it need not be made again. */
    public void write(Path file) throws IOException {
        IndexFile.write(names, file);
    }

    public Finder finder() {
        return new Finder(names, Model.shipped());
    }

    public int places() {
        return names.places();
    }

    /** Each spelling of each place counts. */
    public int spellings() {
        return names.names().size();
    }
}
