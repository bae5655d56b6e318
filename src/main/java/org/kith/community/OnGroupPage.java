package org.kith.community;

import org.kith.network.Network;
import org.kith.web.Frame;

/** What rooms above show on the page of a group, as the links that it carries. */
public interface OnGroupPage {

    OnCommunityPage.Section of(Network network, Group group, Frame frame);
}
