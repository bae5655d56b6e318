package org.kith.duplicates;

/**
 * A link as a register states it.
 *
 * @param aCountry as stated: a code, a name, a part of a country, or empty
 * @param bCountry likewise
 */
public record LinkRow(String id, String aName, String aCountry, String bName, String bCountry) {}
