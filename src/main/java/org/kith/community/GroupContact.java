package org.kith.community;

import org.jspecify.annotations.Nullable;
import org.kith.account.Circle;

import java.util.List;
import java.util.Optional;

/**
 * Somebody to turn to in a group. Two are asked for, so that a group outlives one of them.
 *
 * @param role what they are in the group, in its own words; shown with their name
 * @param seen who sees what of them
 */
public record GroupContact(
        String name,
        @Nullable String role,
        @Nullable String mail,
        @Nullable String phone,
        Seen seen) {

    /** How many a group should name. */
    public static final int ASKED_FOR = 2;

    /** Seen by those who speak for a group, as long as nobody has chosen. */
    public GroupContact(
            String name, @Nullable String role, @Nullable String mail, @Nullable String phone) {
        this(name, role, mail, phone, Seen.USUAL);
    }

    /** Who sees each of the fields; mail and phone never without the name. */
    public record Seen(Circle name, Circle mail, Circle phone) {

        public static final Seen USUAL =
                new Seen(Circle.REPRESENTATIVES, Circle.REPRESENTATIVES, Circle.REPRESENTATIVES);

        /** For somebody new in a group: no wider than anybody of it has chosen. */
        public static Seen asIn(List<GroupContact> group) {
            return group.stream().map(GroupContact::seen).reduce(USUAL, Seen::within);
        }

        private Seen within(Seen other) {
            return new Seen(
                    name.within(other.name), mail.within(other.mail), phone.within(other.phone));
        }

        public Seen {
            mail = mail.within(name);
            phone = phone.within(name);
        }
    }

    /** What who stands in this circle sees of them; empty where they see nobody. */
    Optional<GroupContact> shownTo(Circle reader) {
        return reader.sees(seen.name())
                ? Optional.of(
                        new GroupContact(
                                name,
                                role,
                                reader.sees(seen.mail()) ? mail : null,
                                reader.sees(seen.phone()) ? phone : null,
                                seen))
                : Optional.empty();
    }

    /** Whom to turn to in a camp nobody outside the network sees, whatever was chosen. */
    GroupContact withinNetwork() {
        return new GroupContact(
                name,
                role,
                mail,
                phone,
                new Seen(seen.name().within(Circle.MEMBERS), seen.mail(), seen.phone()));
    }
}
