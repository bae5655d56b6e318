package org.kith.moderation;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.shared.Language;

import java.time.Instant;

/**
 * What a form of a report says.
 *
 * @param words own ones; may be empty
 * @param mail where an answer goes; null where none is wanted
 * @param language of the answer
 */
record Said(Reason reason, String words, @Nullable String mail, Language language) {

    ContentReport asReport(Case.Id of, Actor actor, Content content, Case first, Instant now) {
        return new ContentReport(
                ContentReport.Id.next(),
                of,
                reason,
                words,
                mail,
                language,
                actor.person(),
                actor.signedIn() ? actor.name() : null,
                now,
                content.text().equals(first.stood()) ? null : content.text());
    }
}
