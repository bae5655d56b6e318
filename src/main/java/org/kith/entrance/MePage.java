package org.kith.entrance;

import org.kith.account.Person;
import org.kith.shared.Language;
import org.kith.web.View;

/**
 * What a person sees of themselves.
 *
 * @param token a program's token that has just been made, shown this once; empty otherwise
 * @param typed their name, as typed anew
 * @param wrong whether what was typed can be nobody's name
 */
@View.Template("entrance/me")
public record MePage(
        String name, String mail, Language language, String token, String typed, boolean wrong)
        implements View {

    static MePage of(Person person, String token) {
        return new MePage(
                person.name(), person.mail(), person.language(), token, person.name(), false);
    }

    MePage refused(String name) {
        return new MePage(this.name, mail, language, token, name, true);
    }

    @Override
    public int status() {
        return wrong ? 422 : 200;
    }
}
