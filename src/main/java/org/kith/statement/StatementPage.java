package org.kith.statement;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.community.Group;
import org.kith.place.Place;
import org.kith.shared.PartialDate;
import org.kith.shared.Slice;
import org.kith.twinning.LinkRow;
import org.kith.web.View;

import java.util.List;
import java.util.Map;

/**
 * A statement as everybody reads it, with the form to sign, and for its group what it does next.
 *
 * @param link that it speaks of; null where none
 * @param hopedFor where a friend is hoped for; null where nowhere
 * @param own whether the reader speaks for its group
 * @param coordinates whether the reader may end it for the network
 * @param signable whether it can be signed now
 * @param notice a key of words to say above; null where there is nothing
 */
@View.Template("statement/statement")
public record StatementPage(
        Statement statement,
        Group group,
        @Nullable LinkRow link,
        @Nullable Place hopedFor,
        Tally tally,
        Slice<Voice> voices,
        Map<Place.Id, Place> places,
        Map<Signature.Id, String> reports,
        List<Delivery> deliveries,
        boolean own,
        boolean coordinates,
        boolean signable,
        Answers answers,
        @Nullable String notice)
        implements View {

    public StatementPage {
        places = Map.copyOf(places);
        reports = Map.copyOf(reports);
        deliveries = List.copyOf(deliveries);
    }

    @Override
    public int status() {
        return answers.fine() ? (notice == null ? 200 : 409) : 422;
    }

    public PartialDate keptUntil() {
        return PartialDate.of(statement.keptUntil());
    }

    public @Nullable Place place(Voice of) {
        return of.place() == null ? null : places.get(of.place());
    }

    public int longestName() {
        return Signature.LONGEST_NAME;
    }

    public int longestSentence() {
        return Signature.LONGEST_SENTENCE;
    }
}
