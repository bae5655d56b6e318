package org.kith.gathering;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.community.History;
import org.kith.community.Naming;
import org.kith.community.PlaceAsked;
import org.kith.community.Upon;
import org.kith.gathering.Gathering.Form;
import org.kith.gathering.Gathering.Manner;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.View;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * A gathering that a coordinator adds, changes, publishes or calls off.
 *
 * @param gathering null where it is new
 * @param answers as it is, or as typed
 * @param choices places that may be meant
 * @param theirs what somebody else wrote meanwhile; none where nobody did
 * @param outside what would be outside of its hours as they were typed
 */
@View.Template("gathering/form")
public record GatheringFormPage(
        Network network,
        @Nullable Gathering gathering,
        Answers answers,
        List<PlaceAsked.Choice> choices,
        Naming naming,
        List<History.Line> history,
        List<Upon.Theirs> theirs,
        List<String> outside)
        implements View {

    public GatheringFormPage {
        choices = List.copyOf(choices);
        history = List.copyOf(history);
        theirs = List.copyOf(theirs);
        outside = List.copyOf(outside);
    }

    /** The same with one more field as it was typed. */
    GatheringFormPage with(String field, String typed) {
        var fields = new HashMap<>(answers.asTyped());
        fields.put(field, List.of(typed));
        return new GatheringFormPage(
                network,
                gathering,
                new Answers(fields),
                choices,
                naming,
                history,
                List.of(),
                List.of());
    }

    public Language first() {
        return languages().getFirst();
    }

    public List<Language> others() {
        return languages().stream().skip(1).toList();
    }

    /** Where something stands in them, or is to be mended. */
    public boolean othersOpen() {
        return others().stream().anyMatch(this::isTouched);
    }

    private boolean isTouched(Language language) {
        return Stream.of("title_", "about_")
                .map(field -> field + language.code())
                .anyMatch(field -> !answers.raw(field).isBlank() || answers.problem(field) != null);
    }

    private List<Language> languages() {
        return GatheringForm.languages(network, gathering);
    }

    public static List<String> forms() {
        return Arrays.stream(Form.values()).map(Form::code).toList();
    }

    public static List<String> manners() {
        return Arrays.stream(Manner.values()).map(Manner::code).toList();
    }

    public static List<String> currencies() {
        return Fee.CURRENCIES;
    }

    public static int longestTitle() {
        return Gathering.LONGEST_TITLE;
    }

    public static int longestAbout() {
        return Gathering.LONGEST_ABOUT;
    }

    public static int longestVenue() {
        return Gathering.LONGEST_VENUE;
    }

    public static int longestLink() {
        return Gathering.LONGEST_LINK;
    }

    public static int longestReason() {
        return Gathering.LONGEST_REASON;
    }

    @Override
    public int status() {
        if (!theirs.isEmpty()) {
            return 409;
        }
        return answers.fine() && outside.isEmpty() ? 200 : 422;
    }
}
