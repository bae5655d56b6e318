package org.kith.mail;

import org.kith.web.View;

/**
 * What an address gets from a network.
 *
 * @param saved whether it has just been chosen
 */
@View.Template("mail/reader")
public record ReaderPage(String address, ChoiceForm form, boolean saved) implements View {}
