package org.kith.entrance;

import org.kith.web.View;

/**
 * What a letter about a changed address opens: one button. Looking at it changes nothing, so a mail
 * scanner can't.
 *
 * @param state "use", "keep", "used", "kept", "taken", "other" or "over"
 * @param token of the letter
 * @param address the one that the button makes hold; empty where there is none
 */
@View.Template("entrance/address")
public record AddressPage(String state, String token, String address) implements View {

    public boolean asks() {
        return state.equals("use") || state.equals("keep");
    }

    @Override
    public int status() {
        return switch (state) {
            case "over" -> 410;
            case "taken" -> 409;
            case "other" -> 403;
            default -> 200;
        };
    }
}
