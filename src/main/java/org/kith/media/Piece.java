package org.kith.media;

import org.jspecify.annotations.Nullable;
import org.kith.account.Person;
import org.kith.community.Group;
import org.kith.pictured.PictureConsent;
import org.kith.shared.Language;
import org.kith.shared.PartialDate;
import org.kith.shared.Uuid7;
import org.kith.twinning.Link;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A picture or document that a group has put into an album.
 *
 * @param group whose word it is
 * @param link whose album it is in; null where it is in the group's own
 * @param texts what can be seen, by language; of a document, what it is
 * @param files the smallest first
 * @param reach who may see it today
 * @param takenBack whether somebody in it took their consent back, or was forgotten
 * @param overSince since when a consent of somebody in it has run out
 * @param shownAt null as long as nobody has said what it is
 */
public record Piece(
        Id id,
        Group.Id group,
        Link.@Nullable Id link,
        Kind kind,
        Told told,
        Map<Language, String> texts,
        List<Kept> files,
        Reach reach,
        boolean takenBack,
        @Nullable LocalDate overSince,
        Instant keptAt,
        Person.@Nullable Id keptBy,
        String keptName,
        @Nullable Instant shownAt) {

    public record Id(UUID value) {

        static Id next() {
            return new Id(Uuid7.next());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    public enum Kind {
        PICTURE,
        DOCUMENT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is known of the people in it. */
    public enum People {
        /** Not all are known, or not all have agreed. */
        UNKNOWN,
        /** Nobody can be recognised. */
        NOBODY,
        /** Whoever can be recognised has agreed. */
        NAMED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Before whom it is; each includes the ones before it. In the order of circle_width(). */
    public enum Reach {
        NOBODY,
        GROUP,
        NETWORK,
        EVERYBODY;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What the group says of it.
     *
     * @param children how many children can be recognised
     * @param credit who made it
     * @param consents of those who can be recognised
     */
    public record Told(
            PictureConsent.Scope meantFor,
            People people,
            int children,
            @Nullable String credit,
            @Nullable PartialDate taken,
            @Nullable String place,
            Set<PictureConsent.Id> consents) {

        public Told {
            consents = Set.copyOf(consents);
        }
    }

    /**
     * One of its files.
     *
     * @param form the ending of its name
     * @param width in pixels, as the height; 0 where it has none
     */
    public record Kept(String form, int width, int height, long bytes, String sha256) {

        String name() {
            return (width == 0 ? "document" : String.valueOf(width)) + "." + form;
        }
    }

    public Piece {
        texts = Map.copyOf(texts);
        files = List.copyOf(files);
    }

    public boolean isDraft() {
        return shownAt == null;
    }

    /** In the reader's language, or the first that there is. */
    public Optional<Map.Entry<Language, String>> text(Language reader) {
        return Stream.concat(Stream.of(reader), Arrays.stream(Language.values()))
                .filter(texts::containsKey)
                .findFirst()
                .map(language -> Map.entry(language, texts.getOrDefault(language, "")));
    }

    public List<Kept> files(String form) {
        return files.stream().filter(file -> file.form().equals(form)).toList();
    }

    /** The one that stands for it where a page needs a single one. */
    public Kept largest() {
        return files.getLast();
    }

    Optional<Kept> file(String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }

    /**
     * Copies of it may be kept outside for minutes: no consent that could be taken back stands
     * behind it.
     */
    public boolean staysPublic() {
        return reach == Reach.EVERYBODY && told.people() == People.NOBODY;
    }
}
