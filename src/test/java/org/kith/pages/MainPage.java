package org.kith.pages;

import org.kith.account.Role;

import java.util.List;

/**
 * A page that every promise about pages is held against: a new page is one more line here.
 *
 * @param name of its pictures
 * @param role as whom it is looked at, in the network that its address begins with
 */
record MainPage(String name, String address, Role role, int status) {

    static final List<MainPage> ALL =
            List.of(
                    page("entrance", "/"),
                    page("sign-in", "/sign-in"),
                    new MainPage("not-here", "/nothing-here", Role.VISITOR, 404),
                    page("outbox", "/outbox"));

    private static MainPage page(String name, String address) {
        return new MainPage(name, address, Role.VISITOR, 200);
    }

    /** The first word of its address, which names its network where it has one. */
    String network() {
        return address.split("[/?]")[1];
    }

    @Override
    public String toString() {
        return address;
    }
}
