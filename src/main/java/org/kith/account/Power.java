package org.kith.account;

/**
 * What somebody may do: with as much shown of their second factor as is asked for, and while it is
 * waited for.
 */
public record Power(Role full, Role waiting) {

    public static final Power OF_VISITOR = new Power(Role.VISITOR, Role.VISITOR);

    public static final Power OF_PERSON = new Power(Role.PERSON, Role.PERSON);

    public static final Power OF_OPERATOR = new Power(Role.OPERATOR, Role.PERSON);

    public static Power of(Office office) {
        return new Power(office.power(), office.waiting());
    }

    /** Of whoever has both. */
    public Power and(Power other) {
        return new Power(more(full, other.full), more(waiting, other.waiting));
    }

    private static Role more(Role one, Role other) {
        return one.includes(other) ? one : other;
    }
}
