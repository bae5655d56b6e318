package org.kith.upkeep;

import org.kith.web.View;

/**
 * What the link of the yearly letter opens, with its button.
 *
 * @param group its name; empty where the link was used, or is too old
 * @param done whether the button was pressed
 */
@View.Template("upkeep/letter")
public record LetterPage(String address, String group, String network, boolean done)
        implements View {

    /**
     * Nothing stands under this address, or not any more: which of the two is nobody's business.
     */
    static LetterPage over(String address) {
        return new LetterPage(address, "", "", false);
    }
}
