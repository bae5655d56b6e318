package org.kith.shipped;

import org.kith.community.Community;
import org.kith.community.Group;
import org.kith.gathering.Gathering;
import org.kith.network.Network;
import org.kith.statement.Statement;
import org.kith.twinning.Link;
import org.kith.twinning.StatedStage;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Ids of what is shipped, made from its own names: loading it again, after a crash or with newer
 * data, finds what is there already.
 */
final class Fixed {

    private Fixed() {}

    static Network.Id network(String slug) {
        return new Network.Id(id("network", slug));
    }

    static Community.Id community(String network, String handle) {
        return new Community.Id(id(network + "/community", handle));
    }

    static Group.Id group(String network, String handle) {
        return new Group.Id(id(network + "/group", handle));
    }

    static Link.Id link(String network, String handle) {
        return new Link.Id(id(network + "/link", handle));
    }

    static StatedStage.Id fact(String network, String handle) {
        return new StatedStage.Id(id(network + "/fact", handle));
    }

    static Statement.Id statement(String network, String handle) {
        return new Statement.Id(id(network + "/statement", handle));
    }

    static UUID story(String network, String handle) {
        return id(network + "/story", handle);
    }

    static Gathering.Id gathering(String network, String handle) {
        return new Gathering.Id(id(network + "/gathering", handle));
    }

    private static UUID id(String room, String name) {
        return UUID.nameUUIDFromBytes(
                ("kith/" + room + "/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
