package org.kith.review;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.web.View;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Two records side by side.
 *
 * @param address of this page
 * @param refused key of the message that says why they cannot be one
 */
@View.Template("review/pair")
public record PairPage(
        Pair pair,
        Portrait one,
        Portrait other,
        String address,
        Answers answers,
        @Nullable String refused)
        implements View {

    @Override
    public int status() {
        return refused == null ? answers.fine() ? 200 : 422 : 409;
    }

    boolean holds(UUID record) {
        return one.named().id().equals(record) || other.named().id().equals(record);
    }

    PairPage refused(String why) {
        return new PairPage(pair, one, other, address, answers, why);
    }

    public List<Portrait> portraits() {
        return List.of(one, other);
    }

    /** Fields of which one of the two says something. */
    public List<String> fields() {
        return one.facts().stream()
                .map(Portrait.Fact::field)
                .filter(field -> !one.values(field).isEmpty() || !other.values(field).isEmpty())
                .toList();
    }

    /** same, differs, or nothing where only one says something. */
    public @Nullable String compared(String field) {
        if (one.values(field).isEmpty() || other.values(field).isEmpty()) {
            return null;
        }
        return Objects.equals(one.values(field), other.values(field)) ? "same" : "differs";
    }
}
