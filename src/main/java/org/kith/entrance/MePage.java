package org.kith.entrance;

import org.jspecify.annotations.Nullable;
import org.kith.account.Person;
import org.kith.shared.Language;
import org.kith.web.View;

/**
 * What a person sees of themselves.
 *
 * @param token a program's token that has just been made, shown this once; empty otherwise
 * @param typed their name, as typed anew
 * @param chosen the language of their letters, as chosen anew
 * @param wrong what is wrong with the name; null where nothing is
 * @param typedMail the address that they want instead, as typed
 * @param wrongMail what is wrong with it; null where nothing is
 * @param written whether that address was just written to
 */
@View.Template("entrance/me")
public record MePage(
        String name,
        String mail,
        String token,
        String typed,
        Language chosen,
        @Nullable Wrong wrong,
        String typedMail,
        @Nullable Wrong wrongMail,
        boolean written)
        implements View {

    static MePage of(Person person, String token) {
        return of(person, token, person.name(), person.language(), null);
    }

    static MePage refused(Person person, String typed, Language chosen, Wrong wrong) {
        return of(person, "", typed, chosen, wrong);
    }

    private static MePage of(
            Person person, String token, String typed, Language chosen, @Nullable Wrong wrong) {
        return new MePage(
                person.name(), person.mail(), token, typed, chosen, wrong, "", null, false);
    }

    static MePage refusedMail(Person person, String typed, Wrong wrong) {
        return new MePage(
                person.name(),
                person.mail(),
                "",
                person.name(),
                person.language(),
                null,
                typed,
                wrong,
                false);
    }

    MePage afterWriting() {
        return new MePage(name, mail, token, typed, chosen, wrong, typedMail, wrongMail, true);
    }

    @Override
    public int status() {
        return wrong == null && wrongMail == null ? 200 : 422;
    }
}
