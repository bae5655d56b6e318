package org.kith.mail;

import org.jspecify.annotations.Nullable;

/**
 * How a network writes.
 *
 * @param replyTo where answers go; null: nowhere
 * @param proposed where they would go, had somebody who reads there agreed; null: none is
 * @param from its own address; null: the installation's
 */
public record Sender(@Nullable String replyTo, @Nullable String proposed, @Nullable String from) {

    static final Sender NONE = new Sender(null, null, null);
}
