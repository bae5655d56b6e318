package org.kith.entrance;

import org.jspecify.annotations.Nullable;
import org.kith.web.View;

/** The address of a network to be: suggested from its name, and checked while it is typed. */
@View.Template("entrance/_address")
public record AddressField(String slug, @Nullable Wrong wrong) implements View {}
