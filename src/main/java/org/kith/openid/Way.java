package org.kith.openid;

/**
 * A way to sign in that is offered.
 *
 * @param key its word in addresses
 * @param name of the provider, as people know it
 */
public record Way(String key, String name) {}
