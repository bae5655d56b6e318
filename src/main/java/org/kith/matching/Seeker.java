package org.kith.matching;

import org.jspecify.annotations.Nullable;
import org.kith.atlas.Point;
import org.kith.community.Community;
import org.kith.community.Exchanges;
import org.kith.community.Group;
import org.kith.community.Interest;
import org.kith.place.Place;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who asks, as far as weighing needs it.
 *
 * @param key stands for the asker where equals take turns
 * @param communities whose links are the asker's own: itself, or all at its place
 * @param kind of the community, or of the place
 * @param exchanges what its groups seek and offer
 */
record Seeker(
        UUID key,
        Place.Id place,
        List<Community.Id> communities,
        Community.Kind kind,
        @Nullable String country,
        @Nullable Point at,
        int population,
        Group.@Nullable Form form,
        Set<Interest> interests,
        Set<String> languages,
        Exchanges exchanges) {

    /** What it would call its own kind: a school group of a town looks for towns and schools. */
    Set<Community.Kind> kinds() {
        var kinds = new HashSet<>(Set.of(kind));
        if (form == Group.Form.SCHOOL_GROUP) {
            kinds.add(Community.Kind.SCHOOL);
        } else if (form == Group.Form.STUDENT_UNION) {
            kinds.add(Community.Kind.CAMPUS);
        } else if (form == Group.Form.FAITH_GROUP) {
            kinds.add(Community.Kind.PARISH);
        }
        return kinds;
    }
}
