package org.kith.community;

import org.jspecify.annotations.Nullable;
import org.kith.community.CommunityFilter.Sort;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A filter as it stands in an address; what is not understood is left out. */
record DirectoryQuery(Map<String, String> asked) {

    private static final List<String> PARTS =
            List.of("kind", "country", "region", "form", "unlinked", "looking", "q", "sort");

    CommunityFilter filter() {
        return new CommunityFilter(
                constant(Community.Kind.class, "kind").orElse(null),
                code("country", "[A-Z]{2}"),
                code("region", "\\d{3}"),
                constant(Group.Form.class, "form").orElse(null),
                !text("unlinked").isEmpty(),
                !text("looking").isEmpty(),
                text("q"),
                constant(Sort.class, "sort").orElse(Sort.NAME));
    }

    GroupFilter groups() {
        return new GroupFilter(
                constant(Group.Form.class, "form").orElse(null),
                code("country", "[A-Z]{2}"),
                constant(Community.Kind.class, "kind").orElse(null),
                text("q"));
    }

    int page() {
        return text("page").matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(text("page"))) : 1;
    }

    Address address(String path) {
        var parts = new LinkedHashMap<String, String>();
        for (var part : PARTS) {
            if (!text(part).isEmpty()) {
                parts.put(part, text(part));
            }
        }
        return new Address(path, parts);
    }

    private <E extends Enum<E>> Optional<E> constant(Class<E> type, String part) {
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().toLowerCase(Locale.ROOT).equals(text(part)))
                .findFirst();
    }

    private @Nullable String code(String part, String form) {
        return text(part).matches(form) ? text(part) : null;
    }

    private String text(String part) {
        var text = asked.getOrDefault(part, "").strip();
        return text.length() > 100 ? text.substring(0, 100) : text;
    }
}
