package org.kith.account;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody is in a network or in a group. What they may do there is another matter: each
 * office has the least power that its work needs.
 */
public enum Office {
    COORDINATOR(Role.COORDINATOR, Role.READER),
    CHAIR(Role.REPRESENTATIVE),
    SECRETARY(Role.REPRESENTATIVE),
    TREASURER(Role.READER),
    MEMBERSHIP_SECRETARY(Role.READER),
    MODERATOR(Role.READER),
    /**
     * Is to read what tells of children, as rooms come that keep it: who took over their mail alone
     * is to see nothing by this office.
     */
    SAFEGUARDING_LEAD(Role.READER, Role.PERSON),
    TRANSLATOR(Role.READER),
    /** Speaks for a group, once the group names them as a contact. */
    REPRESENTATIVE(Role.REPRESENTATIVE),
    DEPUTY(Role.REPRESENTATIVE),
    /** Belongs, and no more. */
    MEMBER(Role.READER);

    private final Role power;
    private final Role waiting;

    Office(Role power) {
        this(power, power);
    }

    Office(Role power, Role waiting) {
        this.power = power;
        this.waiting = waiting;
    }

    public Role power() {
        return power;
    }

    /** What is left of it until who holds it has shown their second factor. */
    Role waiting() {
        return waiting;
    }

    /** Whether its power waits for a second factor. */
    public boolean guarded() {
        return power != waiting;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those whose power waits for a second factor, the strongest first. */
    public static List<Office> allGuarded() {
        return Arrays.stream(values()).filter(Office::guarded).toList();
    }

    /** Those that a coordinator gives in the network itself; the groups' own come with a group. */
    public static List<Office> ofNetwork() {
        return Arrays.stream(values()).filter(office -> office != DEPUTY).toList();
    }

    public static Optional<Office> of(String code) {
        return Arrays.stream(values()).filter(office -> office.code().equals(code)).findFirst();
    }

    /** What somebody is of whom only their power is known. */
    static Office usual(Role power) {
        return switch (power) {
            case COORDINATOR -> COORDINATOR;
            case REPRESENTATIVE -> REPRESENTATIVE;
            case READER -> MEMBER;
            case VISITOR, PERSON, OPERATOR ->
                    throw new IllegalArgumentException("nobody is " + power + " of a network");
        };
    }
}
