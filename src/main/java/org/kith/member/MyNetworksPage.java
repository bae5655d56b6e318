package org.kith.member;

import org.kith.network.Network;
import org.kith.web.View;

import java.util.List;

/**
 * What somebody is, network by network, and in each the network and its groups apart.
 *
 * @param refused whether they were to leave a network as its last coordinator
 */
@View.Template("member/my-networks")
public record MyNetworksPage(List<Mine> networks, boolean refused) implements View {

    /**
     * @param readable whether they may read the network; otherwise it is not named
     */
    public record Mine(Network network, boolean readable, List<Post> posts) {

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
