package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.kith.community.Communities;
import org.kith.network.Network;
import org.kith.place.PlaceSearch;
import org.kith.place.SearchSource;
import org.kith.shared.Language;
import org.kith.web.Messages;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.List;

/** Links in the search of a network: those of the communities at the places that a text names. */
@Component
@Order(30)
class LinkSearch implements SearchSource {

    private final Communities communities;
    private final Links links;
    private final LinkLists lists;
    private final Messages messages;

    LinkSearch(Communities communities, Links links, LinkLists lists, Messages messages) {
        this.communities = communities;
        this.links = links;
        this.lists = lists;
        this.messages = messages;
    }

    @Override
    public String heading() {
        return "twinning.links.title";
    }

    @Override
    public List<Hit> search(
            Network network,
            String text,
            @Nullable String country,
            List<PlaceSearch.Found> places,
            Language reader,
            int limit) {
        var ids =
                SearchSource.named(places).stream()
                        .flatMap(place -> communities.at(network.id(), place).stream())
                        .flatMap(community -> links.of(network.id(), community.id()).stream())
                        .distinct()
                        .limit(limit)
                        .toList();
        return lists.of(network.id(), ids, reader).stream()
                .map(row -> hit(network, row, reader))
                .toList();
    }

    private Hit hit(Network network, LinkRow row, Language reader) {
        return new Hit(
                "/" + network.slug() + "/links/" + row.slug(),
                row.title(messages, reader),
                null,
                messages.label(network, reader, "twinning.kind." + row.kind().code()),
                row.stage() == null
                        ? ""
                        : messages.label(network, reader, "twinning.stage." + row.stage().code()));
    }
}
