package org.kith.network;

import org.kith.shared.Language;
import org.kith.shared.Uuid7;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An association of communities that runs its own registry.
 *
 * @param slug its first word in every address, stable for ever
 * @param nameIn its name by language code, where it differs from {@code name}
 * @param language the language it writes in first
 * @param published whether people without a sign-in may read it
 * @param demonstration whether its people and groups are invented
 */
public record Network(
        Id id,
        String slug,
        String name,
        String about,
        Map<String, String> nameIn,
        Map<String, String> aboutIn,
        Language language,
        boolean published,
        boolean demonstration) {

    public record Id(UUID value) {

        public static Id next() {
            return new Id(Uuid7.next());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    public Network {
        nameIn = Map.copyOf(nameIn);
        aboutIn = Map.copyOf(aboutIn);
    }

    /** The second language that it writes to people in whose own nobody knows: of its names. */
    public Optional<Language> secondLanguage() {
        return Stream.of(Language.values())
                .filter(other -> other != language && nameIn.containsKey(other.code()))
                .findFirst();
    }

    public String nameFor(Language reader) {
        return nameIn.getOrDefault(reader.code(), name);
    }

    public String aboutFor(Language reader) {
        return aboutIn.getOrDefault(reader.code(), about);
    }
}
