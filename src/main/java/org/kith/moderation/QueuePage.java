package org.kith.moderation;

import org.kith.shared.Slice;
import org.kith.web.View;

/**
 * The moderators' queue, or what they decided.
 *
 * @param decided whether it is the log
 */
@View.Template("moderation/queue")
public record QueuePage(Slice<Case> cases, boolean decided) implements View {}
