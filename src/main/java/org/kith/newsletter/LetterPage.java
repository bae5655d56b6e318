package org.kith.newsletter;

import org.kith.shared.Language;
import org.kith.web.View;

/** How an issue goes out by mail, without the lines below each letter. */
@View.Template("newsletter/letter")
public record LetterPage(Issue issue, Language language, String subject, String body)
        implements View {}
