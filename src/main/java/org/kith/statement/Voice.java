package org.kith.statement;

import org.jspecify.annotations.Nullable;
import org.kith.place.Place;

/**
 * What a signer lets everybody read.
 *
 * @param name null where it is not public
 * @param sentence null where there is none, or it is not public
 * @param place where the gazetteer has it
 * @param typed the place in the signer's words
 */
public record Voice(
        Signature.Id id,
        @Nullable String name,
        @Nullable String sentence,
        Place.@Nullable Id place,
        @Nullable String typed) {}
