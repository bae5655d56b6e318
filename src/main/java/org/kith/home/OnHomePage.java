package org.kith.home;

import org.kith.community.OnCommunityPage.Section;
import org.kith.network.Network;
import org.kith.web.Frame;

/**
 * What rooms above show on the first page of a network, as what goes on in it: a bean of this type
 * is asked, in their {@code @Order}. A section without items is left out.
 */
public interface OnHomePage {

    Section of(Network network, Frame frame);
}
