package org.kith.community;

import java.util.List;

/**
 * What a group seeks from a friend and what it can give.
 *
 * @param seeks codes of {@link Exchange}
 * @param offers codes of {@link Exchange}
 */
public record Exchanges(List<String> seeks, List<String> offers) {

    public static final Exchanges NONE = new Exchanges(List.of(), List.of());

    public Exchanges {
        seeks = List.copyOf(seeks);
        offers = List.copyOf(offers);
    }

    static Exchanges read(Answers answers) {
        return new Exchanges(
                answers.codes("seeks", Exchange.CODES), answers.codes("offers", Exchange.CODES));
    }
}
