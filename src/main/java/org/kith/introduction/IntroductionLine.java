package org.kith.introduction;

import org.jspecify.annotations.Nullable;
import org.kith.community.CommunityCard;
import org.kith.community.GroupCard;

/**
 * An introduction as lists show it, in the reader's language.
 *
 * @param asking the group that asks, of the community {@code from}
 * @param asked the group that answers for the community {@code to}; null where there is none
 * @param holder who is to act next
 */
public record IntroductionLine(
        Introduction introduction,
        GroupCard asking,
        CommunityCard from,
        CommunityCard to,
        @Nullable GroupCard asked,
        Introduction.Holder holder) {}
