package org.kith.community;

import org.kith.web.View;

import java.util.List;
import java.util.stream.Stream;

/** What can be recorded, and what this person has begun to. */
@View.Template("community/record")
public record RecordPage(List<Draft> drafts) implements View {

    /** What a draft may be recognised by; empty where nothing telling was typed. */
    public static String title(Draft draft) {
        return Stream.of("name", "title", "where")
                .map(draft::first)
                .filter(said -> !said.isBlank())
                .findFirst()
                .orElse("");
    }
}
