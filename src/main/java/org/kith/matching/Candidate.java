package org.kith.matching;

import org.kith.community.Community;
import org.kith.place.Place;

import java.util.UUID;

/** Who may be suggested. */
public sealed interface Candidate {

    Place.Id place();

    /** A community of this network. */
    record Registered(Community.Id community, Place.Id place) implements Candidate {

        @Override
        public UUID key() {
            return community.value();
        }
    }

    /** A place of the gazetteer where no community of this network stands yet. */
    record Unregistered(Place.Id place) implements Candidate {

        @Override
        public UUID key() {
            return place.value();
        }
    }

    UUID key();
}
