package org.kith.account;

/** Somebody has another mail address now; whoever knows them by it follows, in one transaction. */
public record AddressChanged(Person.Id person, String before, String now) {}
