package org.kith.web;

import org.jspecify.annotations.Nullable;
import org.kith.account.Role;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A route and who may use it, as its annotations say.
 *
 * @param room whose controller answers
 */
record Permission(String room, String method, String path, Role least, @Nullable Own own) {

    /** How somebody stands to what an address names. */
    enum Relation {
        OWNER,
        STRANGER,
        /** They have their role in another network than the one of the address. */
        ELSEWHERE
    }

    static Stream<Permission> of(RequestMappingInfo info, HandlerMethod handler) {
        var allow = Objects.requireNonNull(handler.getMethodAnnotation(Allow.class));
        var declared = info.getMethodsCondition().getMethods();
        var methods = declared.isEmpty() ? Set.of(RequestMethod.GET) : declared;
        var room = handler.getBeanType().getPackageName().replace("org.kith.", "");
        return info.getPatternValues().stream()
                .flatMap(
                        path ->
                                methods.stream()
                                        .map(
                                                method ->
                                                        new Permission(
                                                                room,
                                                                method.name(),
                                                                path,
                                                                allow.value(),
                                                                handler.getMethodAnnotation(
                                                                        Own.class))));
    }

    boolean inNetwork() {
        return path.contains("{network}");
    }

    /** The relations that make a difference to somebody of this role here. */
    List<Relation> relations(Role role) {
        var member = role.includes(Role.READER) && role != Role.OPERATOR;
        return Arrays.stream(Relation.values())
                .filter(r -> r != Relation.STRANGER || (own != null && role != Role.VISITOR))
                .filter(r -> r != Relation.OWNER || own == null || role != Role.VISITOR)
                .filter(r -> r != Relation.ELSEWHERE || (member && inNetwork()))
                .toList();
    }

    boolean lets(Role role, Relation relation) {
        var effective = relation == Relation.ELSEWHERE || !inNetwork() ? outside(role) : role;
        return effective.includes(least)
                && (own == null
                        || relation == Relation.OWNER
                        || Arrays.stream(own.unless()).anyMatch(effective::includes));
    }

    /** Outside of their network a member is a person like every other. */
    private static Role outside(Role role) {
        return role.includes(Role.PERSON) && role != Role.OPERATOR ? Role.PERSON : role;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
