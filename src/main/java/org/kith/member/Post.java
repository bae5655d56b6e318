package org.kith.member;

import org.kith.account.Held;

/**
 * An office with the name of what it is of.
 *
 * @param group its group's name; empty for an office of the network
 * @param groupPath within the network; empty likewise
 */
public record Post(Held held, String group, String groupPath) {}
