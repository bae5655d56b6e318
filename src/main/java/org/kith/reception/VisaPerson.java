package org.kith.reception;

import org.kith.shared.Language;

import java.util.UUID;

/**
 * Somebody for whom organisers may write a letter: registered or invited.
 *
 * @param kind of what they are written down as: attendance or guest
 * @param affiliation whom they come for, and as what; may be empty
 */
public record VisaPerson(String kind, UUID id, String name, String affiliation, Language language) {

    /** Below the address of the gathering. */
    public String path() {
        return "/" + kind + "s/" + id + "/visa-letter";
    }
}
