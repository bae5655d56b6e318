package org.kith.community;

import org.kith.web.View;

import java.util.List;
import java.util.stream.Stream;

/** What can be recorded, and what this person has begun to. */
@View.Template("community/record")
public record RecordPage(List<Draft> drafts) implements View {

    /** How long a draft's name is at most. */
    private static final int LONGEST = 160;

    /** Fields by which a draft is known, and those in several languages that begin so. */
    private static final List<String> TELLING =
            List.of(
                    "name", "title", "where", "body", "about", "opening", "paper", "also",
                    "passage");

    /** What a draft may be recognised by; empty where nothing telling was typed. */
    public static String title(Draft draft) {
        return Stream.concat(TELLING.stream(), draft.fields().keySet().stream().sorted())
                .filter(field -> TELLING.stream().anyMatch(field::startsWith))
                .map(draft::first)
                .map(said -> said.strip().lines().findFirst().orElse(""))
                .filter(said -> !said.isEmpty())
                .findFirst()
                .map(said -> said.substring(0, Math.min(LONGEST, said.length())))
                .orElse("");
    }
}
