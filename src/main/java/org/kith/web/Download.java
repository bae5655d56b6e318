package org.kith.web;

import org.kith.sheet.Cell;
import org.kith.sheet.GeoJson.Position;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A list as a file, written row by row so that its length does not matter. Controllers return it.
 *
 * @param name of the file, without its ending
 * @param columns of the header row, and keys of the objects in JSON
 * @param rows hands each row to the consumer it is given
 */
public record Download(
        String name, Format format, List<String> columns, Consumer<Consumer<Row>> rows) {

    public enum Format {
        CSV("text/csv;charset=UTF-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        GEOJSON("application/geo+json"),
        JSON("application/json");

        private final String type;

        Format(String type) {
            this.type = type;
        }

        public String type() {
            return type;
        }

        public String ending() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Optional<Format> of(String ending) {
            return Arrays.stream(values())
                    .filter(format -> format.ending().equals(ending))
                    .findFirst();
        }
    }

    /**
     * One row.
     *
     * @param where one position for a point, two or more for a line, none where it is not known:
     *     such rows are left out of GeoJSON
     */
    public record Row(List<Cell> cells, List<Position> where) {

        public Row {
            cells = List.copyOf(cells);
            where = List.copyOf(where);
        }
    }
}
