package org.kith.terms;

import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.View;

import java.util.List;

/**
 * What somebody is asked to agree to, and what they agreed to.
 *
 * @param asked the newest of each document that they have not agreed to
 * @param given all that they ever agreed to, the newest first
 * @param belongs whether they leave when they take it back
 * @param next where they wanted to go
 * @param refused whether they were to leave as the last coordinator
 */
@View.Template("terms/consent")
public record ConsentPage(
        Network network,
        Language reader,
        List<Version> asked,
        List<Consent> given,
        boolean belongs,
        String next,
        boolean refused)
        implements View {

    public ConsentPage {
        asked = List.copyOf(asked);
        given = List.copyOf(given);
    }

    public Language language(Version version) {
        return version.languageFor(network, reader);
    }

    /** Which version is read here, and in which language: what a form that agrees says. */
    public String shown(Version version) {
        return version.id() + " " + language(version).code();
    }

    public List<Passage> passages(Version version) {
        return Passage.of(version.in(language(version)));
    }

    /** Whether there is anything to take back. */
    public boolean standing() {
        return given.stream().anyMatch(one -> one.withdrawn() == null);
    }

    @Override
    public int status() {
        return refused ? 409 : 200;
    }
}
