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
 * @param settings what else it decides of itself
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
        boolean demonstration,
        Settings settings) {

    /** A new one, with everything as Kith has it. */
    public Network(
            Id id,
            String slug,
            String name,
            String about,
            Map<String, String> nameIn,
            Map<String, String> aboutIn,
            Language language,
            boolean published,
            boolean demonstration) {
        this(
                id,
                slug,
                name,
                about,
                nameIn,
                aboutIn,
                language,
                published,
                demonstration,
                Settings.NONE);
    }

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

    /**
     * The second language that it writes to people in whose own nobody knows: as it decided, or of
     * its names.
     */
    public Optional<Language> secondLanguage() {
        var decided = Optional.ofNullable(settings.second());
        return decided.or(() -> Stream.of(Language.values()).filter(this::isNamedIn).findFirst())
                .filter(other -> other != language);
    }

    private boolean isNamedIn(Language other) {
        return other != language && nameIn.containsKey(other.code());
    }

    public String nameFor(Language reader) {
        return nameIn.getOrDefault(reader.code(), name);
    }

    public String aboutFor(Language reader) {
        return aboutIn.getOrDefault(reader.code(), about);
    }

    public Network with(Settings others) {
        return new Network(
                id, slug, name, about, nameIn, aboutIn, language, published, demonstration, others);
    }
}
