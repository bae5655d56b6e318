package org.kith.newsletter;

import org.jspecify.annotations.Nullable;
import org.kith.gathering.Gathering;
import org.kith.shared.Uuid7;
import org.kith.story.Story;

import java.util.UUID;

/**
 * What a coordinator has put into an issue: a story or a gathering, of which the issue holds no
 * word.
 *
 * @param place where it stands, the first one at 1; in its short address on paper
 * @param story null where it is a gathering
 * @param gathering null where it is a story
 */
public record Chosen(Id id, int place, Story.@Nullable Id story, Gathering.@Nullable Id gathering) {

    public record Id(UUID value) {

        static Id next() {
            return new Id(Uuid7.next());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    public Chosen {
        if ((story == null) == (gathering == null)) {
            throw new IllegalArgumentException("a piece is a story or a gathering");
        }
    }
}
