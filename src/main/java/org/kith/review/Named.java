package org.kith.review;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * What a record is called.
 *
 * @param local its name in the script of its place, where that is another
 * @param address of its page
 */
public record Named(UUID id, String label, @Nullable String local, String address) {}
