package org.kith.attendance;

/**
 * Somebody whom a door awaits without a registration.
 *
 * @param of by which a door marks them
 * @param name empty where nobody has named who comes along
 * @param affiliation title and office; may be empty
 * @param mail lower case; empty where there is none, and of companions
 * @param along whose companion they are, and which
 * @param seen whether a door has seen them
 */
public record DoorGuest(
        Awaited of, String name, String affiliation, String mail, Along along, boolean seen) {

    /**
     * @param host empty of who was invited themselves
     * @param number from 1; 0 of who was invited themselves
     */
    public record Along(String host, int number) {

        public static final Along NOBODY = new Along("", 0);
    }

    /** Whether they have registered as well. */
    boolean is(Attendance one) {
        return along.number() == 0 && one.isOf(mail, name);
    }
}
