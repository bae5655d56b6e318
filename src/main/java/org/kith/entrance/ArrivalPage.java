package org.kith.entrance;

import org.kith.web.View;

/**
 * What a sign-in link opens: one button. Looking at it uses nothing up, so a mail scanner can't.
 *
 * @param name whose link it is; empty where the link is used up or too old
 */
@View.Template("entrance/arrival")
public record ArrivalPage(String token, String name, String next) implements View {

    @Override
    public int status() {
        return name.isEmpty() ? 410 : 200;
    }
}
