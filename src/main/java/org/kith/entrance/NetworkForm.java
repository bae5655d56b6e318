package org.kith.entrance;

import org.kith.shared.Language;

/**
 * A new network as typed: nothing of it has been looked at yet.
 *
 * @param slug its address; empty where it shall be made from the name
 * @param language code of the language it writes in first
 */
public record NetworkForm(
        String name, String slug, String about, String language, boolean published) {

    public static final int NAME_LIMIT = 120;
    public static final int ABOUT_LIMIT = 4000;

    static NetworkForm empty(Language reader) {
        return new NetworkForm("", "", "", reader.code(), true);
    }
}
