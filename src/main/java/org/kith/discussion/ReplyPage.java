package org.kith.discussion;

import org.kith.web.View;

/** One reply, with the way to what it is said in. */
@View.Template("discussion/reply")
public record ReplyPage(Discussion discussion, ReplyLine line) implements View {}
