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
 */
@View.Template("entrance/me")
public record MePage(
        String name,
        String mail,
        String token,
        String typed,
        Language chosen,
        @Nullable Wrong wrong)
        implements View {

    static MePage of(Person person, String token) {
        return new MePage(
                person.name(), person.mail(), token, person.name(), person.language(), null);
    }

    static MePage refused(Person person, String typed, Language chosen, Wrong wrong) {
        return new MePage(person.name(), person.mail(), "", typed, chosen, wrong);
    }

    @Override
    public int status() {
        return wrong == null ? 200 : 422;
    }
}
