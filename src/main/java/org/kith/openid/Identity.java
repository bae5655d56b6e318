package org.kith.openid;

import java.util.List;

/**
 * Whom a provider says it has before it.
 *
 * @param provider its key
 * @param issuer and subject: the two that never change, and by which somebody is known again
 * @param mail as the provider tells it; empty where it tells none
 * @param proven whether the provider says that it has seen them read that mailbox
 */
record Identity(String provider, String issuer, String subject, String mail, boolean proven) {

    static Identity of(List<String> facts) {
        return new Identity(
                facts.get(0),
                facts.get(1),
                facts.get(2),
                facts.get(3),
                Boolean.parseBoolean(facts.get(4)));
    }

    String[] facts() {
        return new String[] {provider, issuer, subject, mail, String.valueOf(proven)};
    }

    /** As its holder will know it again; an address that nobody has seen them read names nobody. */
    String shown() {
        return proven ? mail : subject;
    }
}
