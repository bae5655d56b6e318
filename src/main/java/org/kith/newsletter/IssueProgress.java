package org.kith.newsletter;

/** How far an issue is on its way: letters written, of so many. */
public record IssueProgress(int done, int of) {}
