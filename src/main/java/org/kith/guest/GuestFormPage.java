package org.kith.guest;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.gathering.GatheringRow;
import org.kith.shared.Language;
import org.kith.web.View;

import java.util.List;

/**
 * One guest, to be written down.
 *
 * @param guest null for a new one
 * @param languages in which their letters can be
 * @param overtaken whether somebody else, or the guest, has changed it meanwhile
 */
@View.Template("guest/form")
public record GuestFormPage(
        GatheringRow row,
        @Nullable Guest guest,
        Answers answers,
        List<Language> languages,
        boolean overtaken)
        implements View {

    public GuestFormPage {
        languages = List.copyOf(languages);
    }

    public static int longestTitle() {
        return Guest.LONGEST_TITLE;
    }

    public static int longestName() {
        return Guest.LONGEST_NAME;
    }

    public static int longestOthers() {
        return Guest.LONGEST_OTHERS;
    }

    public static int mostCompanions() {
        return Guest.MOST_COMPANIONS;
    }

    @Override
    public int status() {
        if (overtaken) {
            return 409;
        }
        return answers.fine() ? 200 : 422;
    }
}
