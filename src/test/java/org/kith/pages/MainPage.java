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
                    page("outbox", "/outbox"),
                    page("data", "/data"),
                    new MainPage("new-network", "/networks/new", Role.OPERATOR, 200),
                    page("home", "/britain-palestine"),
                    page("world", "/world"),
                    page("map", "/world/map"),
                    page("communities", "/britain-palestine/communities"),
                    page("community", "/britain-palestine/communities/abu-dis"),
                    page("groups", "/britain-palestine/groups"),
                    page(
                            "group",
                            "/britain-palestine/groups/camden-abu-dis-friendship-association"),
                    page("links", "/world/links?country=PS"),
                    page("link", "/britain-palestine/links/camden-abu-dis"),
                    page("link-history", "/britain-palestine/links/camden-abu-dis/history"),
                    page("place", "/britain-palestine/places/abu-dis"),
                    page("search", "/world/search?q=Abu+Deis"),
                    page("partners", "/britain-palestine/partners?community=abu-dis"),
                    new MainPage(
                            "introductions-none",
                            "/partnerships/introductions",
                            Role.REPRESENTATIVE,
                            200),
                    new MainPage("record", "/partnerships/record", Role.REPRESENTATIVE, 200),
                    new MainPage(
                            "record-link", "/partnerships/record/link", Role.REPRESENTATIVE, 200),
                    new MainPage(
                            "record-community",
                            "/partnerships/record/community",
                            Role.REPRESENTATIVE,
                            200),
                    new MainPage("imports", "/partnerships/imports", Role.COORDINATOR, 200));

    private static MainPage page(String name, String address) {
        return new MainPage(name, address, Role.VISITOR, 200);
    }

    /** The first word of its address, which names its network where it has one; empty for "/". */
    String network() {
        return address.substring(1).split("[/?]", -1)[0];
    }

    @Override
    public String toString() {
        return address;
    }
}
