package org.kith.home;

import org.kith.community.CommunityCard;
import org.kith.community.OnCommunityPage.Section;
import org.kith.community.Tally;
import org.kith.network.Network;
import org.kith.place.Countries;
import org.kith.shared.Language;
import org.kith.twinning.LinkRow;
import org.kith.web.View;

import java.util.List;

/**
 * A network at a glance.
 *
 * @param ofTheDay links to get to know, where there is no news
 * @param goingOn what rooms above show of what goes on
 * @param unlinked some of the communities without a link
 * @param looking some of those that look for a partner now
 */
@View.Template("home/home")
public record HomePage(
        Network network,
        Tally tally,
        long links,
        NetworkMap map,
        List<News> news,
        List<LinkRow> ofTheDay,
        List<Section> goingOn,
        List<CommunityCard> unlinked,
        List<CommunityCard> looking,
        Countries countries)
        implements View {

    public String country(CommunityCard card, Language reader) {
        return countries.nameOf(card.country(), reader);
    }
}
