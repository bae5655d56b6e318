package org.kith.member;

import org.kith.account.Circle;
import org.kith.network.Network;
import org.kith.web.View;

import java.util.List;

/**
 * What somebody is, network by network, and in each the network and its groups apart.
 *
 * @param refused whether they were to leave a network as its last coordinator
 * @param saved whether they have just chosen who sees their name
 */
@View.Template("member/my-networks")
public record MyNetworksPage(List<Mine> networks, boolean refused, boolean saved) implements View {

    /**
     * @param readable whether they may read the network; otherwise it is not named
     * @param nameFor who sees their name in its histories
     */
    public record Mine(Network network, boolean readable, Circle nameFor, List<Post> posts) {

        public boolean belongs() {
            return posts.stream().anyMatch(post -> post.held().runs());
        }

        public List<Post> ofNetwork() {
            return posts.stream().filter(post -> post.held().group() == null).toList();
        }

        public List<Post> ofGroups() {
            return posts.stream().filter(post -> post.held().group() != null).toList();
        }
    }

    @Override
    public int status() {
        return refused ? 409 : 200;
    }
}
