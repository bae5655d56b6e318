package org.kith.introduction;

import org.jspecify.annotations.Nullable;
import org.kith.community.Communities;
import org.kith.community.Community;
import org.kith.community.Group;
import org.kith.community.OnCommunityPage;
import org.kith.community.OnGroupPage;
import org.kith.network.Network;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.List;

/** On the pages of communities and groups: the way to get to know them, and how they answer. */
@Component
class OnPages implements OnCommunityPage, OnGroupPage {

    private final Replies replies;
    private final Communities communities;

    OnPages(Replies replies, Communities communities) {
        this.replies = replies;
        this.communities = communities;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Section of(Network network, Community community, Frame frame) {
        var rate = replies.ofCommunities(network.id(), List.of(community.id()));
        return section("?to=" + community.slug(), rate.get(community.id().value()), frame);
    }

    @Override
    public Section of(Network network, Group group, Frame frame) {
        var rate = replies.ofGroups(network.id(), List.of(group.id()));
        var community = communities.find(network.id(), group.community()).orElseThrow();
        return section(
                "?to=" + community.slug() + "&group=" + group.slug(),
                rate.get(group.id().value()),
                frame);
    }

    private static Section section(String whom, @Nullable ReplyRate rate, Frame frame) {
        return new Section(
                frame.t("introduction.on_page.title"),
                List.of(
                        new Item(
                                frame.at("/introductions/new" + whom),
                                frame.t("introduction.on_page.ask"),
                                null,
                                rate == null || !rate.says() ? "" : words(rate, frame),
                                List.of())),
                "");
    }

    static String words(ReplyRate rate, Frame frame) {
        return frame.t("introduction.rate", rate.answered(), rate.asked(), rate.days());
    }
}
