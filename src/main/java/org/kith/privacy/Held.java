package org.kith.privacy;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;

import java.util.List;
import java.util.Map;

/**
 * The rows of one table that tell of a person.
 *
 * @param network whose they are; null: the installation's
 * @param rows their columns by name, as the database has them, without secrets
 */
public record Held(
        @Nullable Network network, String table, Trace.Fate fate, List<Map<String, Object>> rows) {}
