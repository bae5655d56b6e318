package org.kith.home;

import org.kith.community.CommunityCard;
import org.kith.community.GroupCard;
import org.kith.shared.PartialDate;
import org.kith.twinning.LinkRow;

/** What somebody recorded or stated lately. */
public sealed interface News {

    PartialDate on();

    record OfLink(LinkRow link, boolean stated, PartialDate on) implements News {}

    record OfCommunity(CommunityCard community, PartialDate on) implements News {}

    record OfGroup(GroupCard group, PartialDate on) implements News {}
}
