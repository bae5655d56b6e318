package org.kith.community;

import org.kith.shared.Slice;
import org.kith.web.Frame;
import org.kith.web.View;

import java.util.ArrayList;
import java.util.List;

/** The directory of groups. */
@View.Template(value = "community/groups", fragment = "community/_found-groups")
public record GroupDirectoryPage(
        Slice<GroupCard> found,
        GroupFilter filter,
        Address address,
        List<String> countries,
        Naming naming)
        implements View {

    public List<Chip> chips(Frame frame) {
        var chips = new ArrayList<Chip>();
        if (filter.form() != null) {
            add(chips, "form", frame.t("community.form." + filter.form().code()));
        }
        if (filter.country() != null) {
            add(chips, "country", naming.country(filter.country()));
        }
        if (filter.communityKind() != null) {
            add(chips, "kind", frame.t("community.kind." + filter.communityKind().code()));
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
