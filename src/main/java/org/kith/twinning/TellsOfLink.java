package org.kith.twinning;

import org.kith.community.Moment;
import org.kith.network.Network;
import org.kith.web.Frame;

import java.util.List;

/** What rooms above know to have happened to a link: a bean of this type is asked. */
public interface TellsOfLink {

    /** As far as the reader may know. */
    List<Moment> of(Network network, Link link, Frame frame);
}
