package org.kith.statement;

import org.kith.shared.Language;

import java.util.List;

/** A statement in one of its languages. */
public record Wording(Language language, String title, String body) {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_BODY = 10_000;

    public List<String> paragraphs() {
        return body.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
