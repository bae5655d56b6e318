package org.kith.place;

import org.jspecify.annotations.Nullable;
import org.kith.shared.Language;

import java.util.Map;

/**
 * A country, or a land that has a code of its own.
 *
 * @param code ISO 3166, two letters
 * @param region the United Nations' code of its region (M49), as 145 for Western Asia
 */
public record Country(String code, Map<Language, String> nameIn, @Nullable String region) {

    public Country {
        nameIn = Map.copyOf(nameIn);
    }

    public String nameFor(Language reader) {
        return nameIn.getOrDefault(reader, nameIn.getOrDefault(Language.EN, code));
    }
}
