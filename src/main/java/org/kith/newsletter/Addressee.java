package org.kith.newsletter;

import org.jspecify.annotations.Nullable;
import org.kith.shared.Language;

/**
 * Who gets an issue by mail.
 *
 * @param subscription null where they get it because they belong to the network
 */
record Addressee(String mail, Language language, Subscription.@Nullable Id subscription) {}
