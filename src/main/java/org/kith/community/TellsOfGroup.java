package org.kith.community;

import org.kith.network.Network;
import org.kith.web.Frame;

import java.util.List;

/** What rooms above know to have happened to a group: a bean of this type is asked. */
public interface TellsOfGroup {

    /** As far as the reader may know. */
    List<Moment> of(Network network, Group group, Frame frame);
}
