package org.kith.community;

import org.jspecify.annotations.Nullable;
import org.kith.shared.Uuid7;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * What somebody has typed so far of something to record, right or wrong. Nobody else sees it.
 *
 * @param page the address of the form within its network; null where the kind says it
 * @param fields by name, as the form sent them
 */
public record Draft(
        Id id,
        Kind kind,
        @Nullable String page,
        Map<String, List<String>> fields,
        Instant updatedAt) {

    public record Id(UUID value) {

        public static Id next() {
            return new Id(Uuid7.next());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    public enum Kind {
        COMMUNITY,
        GROUP,
        LINK,
        STORY,
        /** Of a long form that is sent in one piece. */
        FORM;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Draft {
        fields = Map.copyOf(fields);
    }

    /** Where its form is, within its network. */
    public String address() {
        return page == null ? "/drafts/" + id + "/" + kind.code() : page + "?draft=" + id;
    }

    /** The first value of a field; empty where nothing was typed. */
    public String first(String field) {
        var values = fields.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    /**
     * What somebody wrote of a form, without what they chose: it is read here should its form be
     * gone.
     */
    public List<String> words() {
        return kind != Kind.FORM
                ? List.of()
                : fields.entrySet().stream()
                        .filter(one -> !one.getKey().equals(Upon.FIELD))
                        .sorted(Map.Entry.comparingByKey())
                        .flatMap(one -> one.getValue().stream())
                        .filter(value -> value.strip().matches("(?s).*\\s.*"))
                        .toList();
    }

    public List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }
}
