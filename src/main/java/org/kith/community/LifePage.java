package org.kith.community;

import org.kith.shared.Slice;
import org.kith.web.View;

/**
 * What happened to a group or a link, the newest first.
 *
 * @param whose its name
 * @param home its page
 */
@View.Template("community/life")
public record LifePage(String whose, String home, Slice<Moment> moments) implements View {}
