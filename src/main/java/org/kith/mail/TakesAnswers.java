package org.kith.mail;

import org.kith.network.Network;

/** Takes what people answer to letters by mail: a bean of this type each. */
public interface TakesAnswers {

    /**
     * Once, however often it comes.
     *
     * @return false where the letter was none of its own, or is answered by nobody any more
     */
    boolean take(Network network, MailedAnswer answer);
}
