package org.kith.mail;

import org.kith.network.Network;
import org.kith.web.View;

import java.util.Locale;

/** Whether answers to a network's letters may come to an address. */
@View.Template("mail/answers")
public record AnswersPage(Network network, String address, String action, State state)
        implements View {

    /** How far it is. */
    public enum State {
        ASKED,
        AGREED,
        /** Taken back, agreed before, or replaced by another address. */
        OVER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
