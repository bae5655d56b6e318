package org.kith.community;

import org.kith.shared.Slice;
import org.kith.web.Frame;
import org.kith.web.View;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The directory of communities.
 *
 * @param where each lies, in the reader's language
 * @param countries in which the network has communities
 */
@View.Template(value = "community/directory", fragment = "community/_found")
public record DirectoryPage(
        Slice<CommunityCard> found,
        Map<Community.Id, String> where,
        CommunityFilter filter,
        Address address,
        List<String> countries,
        Naming naming)
        implements View {

    public List<Chip> chips(Frame frame) {
        var chips = new ArrayList<Chip>();
        if (filter.kind() != null) {
            add(chips, "kind", frame.t("community.kind." + filter.kind().code()));
        }
        if (filter.country() != null) {
            add(chips, "country", naming.country(filter.country()));
        }
        if (filter.region() != null) {
            add(chips, "region", naming.region(filter.region()));
        }
        if (filter.groupForm() != null) {
            add(chips, "form", frame.t("community.form." + filter.groupForm().code()));
        }
        if (filter.noLinkYet()) {
            add(chips, "unlinked", frame.t("community.filter.unlinked"));
        }
        if (filter.looking()) {
            add(chips, "looking", frame.t("community.filter.looking"));
        }
        if (!filter.words().isEmpty()) {
            add(chips, "q", frame.t("community.filter.called", filter.words()));
        }
        return chips;
    }

    private void add(List<Chip> chips, String part, String words) {
        chips.add(new Chip(words, address.without(part)));
    }
}
