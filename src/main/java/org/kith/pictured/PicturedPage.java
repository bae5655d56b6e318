package org.kith.pictured;

import org.kith.community.Answers;
import org.kith.community.Group;
import org.kith.web.View;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Who agreed to be shown in a group's pictures, and the form that records one more. */
@View.Template("pictured/pictured")
public record PicturedPage(
        Group group, List<PictureConsent> consents, LocalDate today, Answers answers)
        implements View {

    public PicturedPage {
        consents = List.copyOf(consents);
    }

    public static List<String> scopes() {
        return Arrays.stream(PictureConsent.Scope.values())
                .map(PictureConsent.Scope::code)
                .toList();
    }

    public static List<String> ways() {
        return Arrays.stream(PictureConsent.Given.values())
                .map(PictureConsent.Given::code)
                .toList();
    }

    public long holding() {
        return consents.stream().filter(one -> one.holdsOn(today)).count();
    }

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
