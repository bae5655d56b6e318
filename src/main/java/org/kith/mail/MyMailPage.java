package org.kith.mail;

import org.jspecify.annotations.Nullable;
import org.kith.web.View;

import java.util.List;

/**
 * What somebody gets by mail, network by network.
 *
 * @param held since when and why nothing but sign-in links goes to their address; null: it is well
 */
@View.Template("mail/my-mail")
public record MyMailPage(String mail, Returned.@Nullable Address held, List<ChoiceForm> networks)
        implements View {}
