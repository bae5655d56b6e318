package org.kith.openid;

import org.kith.account.Token;

/** What becomes of somebody who comes back from a provider. */
sealed interface Arrival {

    /** They are somebody here. */
    record SignedIn(Token token) implements Arrival {}

    /** Nobody here has said yet that they are one and the same. */
    record Unknown(Identity identity) implements Arrival {}

    record Failed(Trouble trouble) implements Arrival {}
}
