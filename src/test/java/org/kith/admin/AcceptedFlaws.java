package org.kith.admin;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/** Flaws that are borne for a while, by id: until when, and why. */
record AcceptedFlaws(Map<String, Accepted> byId) {

    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\s+(\\S.*)");

    /**
     * @param until the last day on which it holds
     */
    record Accepted(LocalDate until, String because) {

        boolean holds(LocalDate today) {
            return !today.isAfter(until);
        }
    }

    static AcceptedFlaws read(Reader list) throws IOException {
        var written = new Properties();
        written.load(list);
        var byId = new LinkedHashMap<String, Accepted>();
        for (var id : written.stringPropertyNames()) {
            var form = FORM.matcher(written.getProperty(id));
            if (!form.matches()) {
                throw new IllegalArgumentException(id + " has no day, or no reason");
            }
            byId.put(id, new Accepted(LocalDate.parse(form.group(1)), form.group(2)));
        }
        return new AcceptedFlaws(byId);
    }

    Optional<Accepted> of(KnownFlaws.Flaw flaw) {
        return byId.entrySet().stream()
                .filter(one -> flaw.ids().contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
