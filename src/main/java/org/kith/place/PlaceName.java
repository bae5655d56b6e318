package org.kith.place;

import org.jspecify.annotations.Nullable;
import org.kith.names.Fold;
import org.kith.names.Script;
import org.kith.names.Skeleton;

import java.util.Locale;

/**
 * One spelling of a place.
 *
 * @param language ISO 639 where known
 * @param folded its comparing key
 */
public record PlaceName(
        String name, @Nullable String language, Script script, Kind kind, String folded) {

    public enum Kind {
        OFFICIAL,
        ALTERNATE,
        HISTORIC,
        COLLOQUIAL;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static PlaceName of(String name, @Nullable String language, Kind kind) {
        return new PlaceName(name, language, Script.of(name), kind, Fold.fold(name));
    }

    String keys() {
        return folded + '/' + skeleton();
    }

    String skeleton() {
        return Skeleton.of(folded);
    }
}
