package org.kith.account;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who sees something about somebody; each circle lies within the ones before it. */
public enum Circle {
    /** Whoever comes. */
    EVERYBODY,
    /** Whoever belongs to the network. */
    MEMBERS,
    /** Whoever may record something in it: representatives, chairs, secretaries. */
    REPRESENTATIVES,
    /** Whom a group has named, as long as they belong to the network. */
    NAMED,
    /** They themselves, those who speak for the same group, and who coordinates. */
    OWN;

    /** Those that somebody chooses from for their own name: nobody but groups names people. */
    public static final List<Circle> OF_A_PERSON =
            List.of(EVERYBODY, MEMBERS, REPRESENTATIVES, OWN);

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Circle> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /**
     * The innermost one that somebody stands in.
     *
     * @param own whether it is about them or their own group
     */
    public static Circle of(Actor reader, boolean own) {
        if (own || reader.may(Role.COORDINATOR)) {
            return OWN;
        }
        if (reader.may(Role.REPRESENTATIVE)) {
            return REPRESENTATIVES;
        }
        return reader.may(Role.READER) ? MEMBERS : EVERYBODY;
    }

    /** Whether who stands in this circle sees what is for that one. */
    public boolean sees(Circle meant) {
        return compareTo(meant) >= 0;
    }

    /** The narrower of the two. */
    public Circle within(Circle other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
