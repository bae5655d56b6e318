package org.kith.attendance;

/**
 * Who is ticked by one box at the door.
 *
 * @param name empty where nobody has named who comes along
 * @param affiliation may be empty
 * @param guest whether they were invited by name, or come along with somebody who was
 * @param people how many that is; 0 of somebody who may come along
 */
public record DoorLine(
        Awaited of,
        String name,
        String affiliation,
        boolean guest,
        DoorGuest.Along along,
        int people,
        boolean here) {

    static DoorLine of(Attendance one) {
        return new DoorLine(
                Awaited.themselves(one.id().value()),
                one.name(),
                one.affiliation(),
                false,
                DoorGuest.Along.NOBODY,
                one.people(),
                one.isHere());
    }
}
