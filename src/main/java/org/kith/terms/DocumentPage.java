package org.kith.terms;

import org.jspecify.annotations.Nullable;
import org.kith.shared.Language;
import org.kith.web.View;

import java.util.List;

/**
 * A document as everybody reads it.
 *
 * @param shown null where the network has published none
 * @param language of the text
 * @param current whether nothing newer was published
 * @param changed against the version before, in the same language; empty where there is none
 * @param versions the newest first
 */
@View.Template("terms/document")
public record DocumentPage(
        Document document,
        @Nullable Version shown,
        Language language,
        boolean current,
        List<Difference> changed,
        List<Version> versions)
        implements View {

    public DocumentPage {
        changed = List.copyOf(changed);
        versions = List.copyOf(versions);
    }

    public List<Passage> passages() {
        return shown == null ? List.of() : Passage.of(shown.in(language));
    }

    /** What Kith says of data where the network has not said it in its own words. */
    public boolean builtIn() {
        return shown == null && document == Document.PRIVACY;
    }
}
