package org.kith.openid;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * An OpenID provider, as whoever runs this installation has set it up.
 *
 * @param key its word in addresses
 * @param name as people know it
 * @param issuer exactly as the provider writes it (OpenID Connect Discovery)
 * @param client how the provider knows this installation
 * @param secret empty where the provider gives none: then PKCE alone binds the answer to us
 * @param vouches domains whose mail addresses it hands out itself, in small letters
 */
record Provider(
        String key, String name, URI issuer, String client, String secret, Set<String> vouches) {

    /** Whether nobody but the holder of this mailbox can have an account with it there. */
    boolean vouchesFor(String mail) {
        return vouches.contains(mail.substring(mail.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return "provider " + key;
    }
}
