package org.kith.entrance;

import org.kith.mail.Message;
import org.kith.web.View;

import java.util.List;

/** The messages that would have been mailed. */
@View.Template("entrance/outbox")
public record OutboxPage(List<Message> messages) implements View {}
