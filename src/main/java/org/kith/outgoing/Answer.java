package org.kith.outgoing;

/**
 * What another machine answers.
 *
 * @param type as its Content-Type header says; empty where it says nothing
 * @param body not longer than {@link OtherMachines#LONGEST}
 */
public record Answer(int status, String type, String body) {}
