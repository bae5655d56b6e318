package org.kith.web;

import org.kith.network.Network;

import java.time.Instant;
import java.util.Optional;

/** Knows whether a network is to be deleted: those who belong to it read that on each page. */
public interface LastDay {

    Optional<Instant> lastDay(Network.Id network);
}
