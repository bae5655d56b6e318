package org.kith.matching;

import org.kith.community.Community;
import org.kith.network.Network;
import org.kith.web.Frame;

import java.util.Collection;
import java.util.Map;

/** What rooms above say of a community where it is suggested, as how it answers. */
public interface OnSuggestion {

    /** A few words of each community; those of whom there is nothing to say are left out. */
    Map<Community.Id, String> of(
            Network network, Collection<Community.Id> communities, Frame frame);
}
