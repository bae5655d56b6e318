package org.kith.upkeep;

import org.kith.web.View;

/**
 * What the link of a letter opens, with its button.
 *
 * @param what which words: {@code upkeep.<what>.*}
 * @param group its name; empty where the link was used, or is too old
 * @param by who handed over; empty where nobody did
 * @param done whether the button was pressed
 */
@View.Template("upkeep/letter")
public record LetterPage(
        String what, String address, String group, String by, String network, boolean done)
        implements View {

    /**
     * Nothing stands under this address, or not any more: which of the two is nobody's business.
     */
    static LetterPage over(String what, String address) {
        return new LetterPage(what, address, "", "", "", false);
    }
}
