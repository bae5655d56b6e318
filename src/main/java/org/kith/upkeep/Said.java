package org.kith.upkeep;

import org.kith.community.Answers;

/**
 * What a contact says of a claim: they agree, or object and say why.
 *
 * @param words may be empty where they agree
 */
record Said(boolean objects, String words) {

    /**
     * @param field of the words, whose name also says which of several forms is meant
     */
    static Said of(Answers answers, String field) {
        return switch (answers.raw("do")) {
            case "object" -> new Said(true, answers.neededParagraphs(field, Claim.LONGEST));
            case "agree" -> new Said(false, answers.paragraphs(field, Claim.LONGEST));
            default -> {
                answers.refuse(field, "community.problem.choose");
                yield new Said(false, "");
            }
        };
    }
}
