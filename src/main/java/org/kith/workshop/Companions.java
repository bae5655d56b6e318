package org.kith.workshop;

import org.kith.attendance.Attendance;
import org.kith.shared.Language;
import org.kith.web.Messages;

/** What those are called who come with one registration: some are named, some only counted. */
final class Companions {

    private Companions() {}

    static String name(Messages messages, Language reader, Attendance of, int companion) {
        var names = of.names();
        return companion < names.size()
                ? names.get(companion)
                : messages.get(reader, "workshop.companion", companion + 1, of.name());
    }
}
