package org.kith.web;

import org.kith.account.Role;
import org.kith.web.Permission.Relation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All permissions as the page {@code docs/permissions.md}. */
record Matrix(List<Permission> permissions, Map<Class<?>, Owning> owners) {

    private static final String HEAD =
            """
            # Who may do what

            Written from the code by `./mvnw test -Dtest=PermissionsTest -Dkith.permissions=write`: each route
            declares the least role that may use it (`@Allow`) and, where what its address names is somebody's own,
            whose (`@Own`). A test asks for every cell over HTTP and holds the answer against this page; a route
            without a rule is closed, and fails the build.

            - **yes**: let in. **no**: asked to sign in, refused, or told that nothing is there.
            - **own**: let in where it is theirs, as the last column says; for others it is not there.
            - **elsewhere**: somebody with any role in *another* network, up to its coordinator. In a network that is
              not published, visitors, persons and members of other networks find nothing under any address.
            - What stands in another network is never found through an address of one's own.
            """;

    String page() {
        return HEAD
                + rooms().entrySet().stream()
                        .map(room -> section(room.getKey(), room.getValue()))
                        .collect(Collectors.joining());
    }

    private TreeMap<String, List<Permission>> rooms() {
        return permissions.stream()
                .sorted(
                        Comparator.comparing(Permission::path)
                                .thenComparing(Permission::method)
                                .thenComparing(Permission::least))
                .collect(
                        Collectors.groupingBy(Permission::room, TreeMap::new, Collectors.toList()));
    }

    private String section(String room, List<Permission> of) {
        var roles =
                Arrays.stream(Role.values())
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" | "));
        return "\n## "
                + room
                + "\n\n| route | "
                + roles
                + " | elsewhere | whose own |\n|---|"
                + "---|".repeat(Role.values().length + 2)
                + "\n"
                + of.stream().map(this::line).collect(Collectors.joining());
    }

    private String line(Permission one) {
        var cells =
                Arrays.stream(Role.values())
                        .map(role -> cell(one, role))
                        .collect(Collectors.joining(" | "));
        var elsewhere = one.inNetwork() ? yes(one.lets(Role.COORDINATOR, Relation.ELSEWHERE)) : "";
        var own = one.own();
        var whose = own == null ? "" : Objects.requireNonNull(owners.get(own.value())).who();
        return "| `%s` | %s | %s | %s |\n"
                .formatted(one.toString().replaceAll(":[^}]*}", "}"), cells, elsewhere, whose);
    }

    private static String cell(Permission one, Role role) {
        var owner = one.lets(role, Relation.OWNER);
        return owner && !one.lets(role, Relation.STRANGER) && one.own() != null
                ? role == Role.VISITOR ? "no" : "own"
                : yes(owner);
    }

    private static String yes(boolean let) {
        return let ? "yes" : "no";
    }
}
