package org.kith.intake;

import org.kith.sheet.SheetWriter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A small file of each kind that can be imported as it is, to fill in one's own rows. */
final class Example {

    private Example() {}

    static byte[] of(Import.Kind kind) {
        var out = new ByteArrayOutputStream();
        try (var sheet = SheetWriter.csv(out)) {
            sheet.header(Field.of(kind).stream().map(Field::key).toList());
            for (var row : rows(kind)) {
                sheet.row(List.of(row));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static String[][] rows(Import.Kind kind) {
        return switch (kind) {
            case LINKS ->
                    new String[][] {
                        {
                            "Camden",
                            "United Kingdom",
                            "Abu Dis",
                            "Palestine",
                            "friendship",
                            "",
                            "friendship agreement",
                            "2005",
                            "",
                            "",
                            ""
                        },
                        {
                            "Aubagne; Gardanne",
                            "France",
                            "Beit Jala; Beit Sahour",
                            "Palestine",
                            "cluster partnership",
                            "",
                            "active",
                            "2009-05",
                            "https://example.org/minutes",
                            "",
                            ""
                        }
                    };
            case COMMUNITIES ->
                    new String[][] {
                        {
                            "Yatta",
                            "Palestine",
                            "town",
                            "",
                            "A town in the hills.",
                            "schools; health",
                            "ar; en",
                            "yes"
                        },
                        {
                            "Hackney",
                            "United Kingdom",
                            "school",
                            "Example School",
                            "",
                            "schools",
                            "en",
                            "no"
                        }
                    };
            case GROUPS ->
                    new String[][] {
                        {
                            "Friends of Yatta",
                            "friendship group",
                            "Yatta",
                            "Palestine",
                            "1998",
                            "https://example.org",
                            "",
                            "letters; nurses’ exchange",
                            "hosting guests; music",
                            "Example Name",
                            "name@example.org",
                            "chair",
                            "",
                            "",
                            ""
                        }
                    };
        };
    }
}
