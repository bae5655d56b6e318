package org.kith.store;

/** A database whose owner is refused, for tests of other rooms. */
public final class NoOwner {

    private NoOwner() {}

    public static OwnedDatabase of(OwnedDatabase real) {
        return new OwnedDatabase(
                new Database(
                        "jdbc:" + real.shown(),
                        new Database.Role("nobody", "nothing"),
                        new Database.Role("nobody", "nothing")));
    }
}
