package org.kith.web;

import org.kith.account.Role;
import org.kith.network.Network;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** One address pattern with one HTTP method, and the least role that may use it. */
record Route(String method, String path, Role needed) {

    private static final UUID NOWHERE = new UUID(0x0197_0000_0000_7000L, 0x8000_0000_0000_0001L);

    static Stream<Route> of(RequestMappingInfo info, HandlerMethod handler) {
        var needed = Objects.requireNonNull(handler.getMethodAnnotation(Allow.class)).value();
        var declared = info.getMethodsCondition().getMethods();
        var methods = declared.isEmpty() ? Set.of(RequestMethod.GET) : declared;
        return info.getPatternValues().stream()
                .flatMap(
                        path ->
                                methods.stream()
                                        .map(method -> new Route(method.name(), path, needed)));
    }

    boolean inNetwork() {
        return path.contains("{network}");
    }

    /** Outside networks a member is a person like every other. */
    Role effective(Role role) {
        var member = role.includes(Role.READER) && role != Role.OPERATOR;
        return member && !inNetwork() ? Role.PERSON : role;
    }

    /** With plausible values in the place of its variables. */
    String address(Network network) {
        return path.replace("{network}", network.slug())
                .replaceAll("\\{(id|import|link|stage)[^}]*}", NOWHERE.toString())
                .replaceAll("\\{(number|row|z|x|y)[^}]*}", "1")
                .replaceAll("\\{format[^}]*}", "csv")
                .replaceAll("\\{[^}]*}", "abu-dis")
                .replace("**", "abu-dis");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
