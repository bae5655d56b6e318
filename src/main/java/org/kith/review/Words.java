package org.kith.review;

import org.kith.network.Network;
import org.kith.twinning.Link;
import org.kith.twinning.LinkLists;
import org.kith.web.Frame;

import java.util.Collection;
import java.util.List;

/** What several kinds of records say in the same way. */
final class Words {

    /** More of a kind are not listed. */
    static final int MOST = 12;

    private Words() {}

    static List<String> links(
            LinkLists lists, Network network, Collection<Link.Id> ids, Frame frame) {
        return lists.of(network.id(), ids, frame.language()).stream()
                .limit(MOST)
                .map(row -> row.title(frame))
                .toList();
    }

    static List<String> interests(List<String> codes, Frame frame) {
        return codes.stream().map(code -> frame.t("community.interest." + code)).toList();
    }
}
