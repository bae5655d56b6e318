package org.kith.reception;

import org.kith.community.Answers;
import org.kith.community.History;
import org.kith.gathering.GatheringRow;
import org.kith.reception.VisaTemplate.Blank;
import org.kith.web.View;

import java.util.List;

/**
 * What is typed for one letter.
 *
 * @param words in its language
 * @param written who has written one for them, the newest first
 */
@View.Template("reception/visa-letter")
public record VisaLetterPage(
        GatheringRow row,
        VisaPerson person,
        VisaTemplate words,
        Answers answers,
        List<History.Line> written)
        implements View {

    public VisaLetterPage {
        written = List.copyOf(written);
    }

    /** What its words ask for. */
    public List<Blank> asked() {
        return words.uses().stream().filter(Blank::asked).toList();
    }

    public static int longest(Blank blank) {
        return VisaLetterForm.longest(blank);
    }

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
