package org.kith.intake;

import org.jspecify.annotations.Nullable;
import org.kith.community.Community;
import org.kith.community.Duplicates;
import org.kith.community.Interest;
import org.kith.network.Network;
import org.kith.place.Place;
import org.kith.shared.Language;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** A row that names a community at a place. */
@Component
class CommunityCheck implements RowCheck {

    private final Sought sought;
    private final Duplicates duplicates;
    private final Vocabulary vocabulary;

    CommunityCheck(Sought sought, Duplicates duplicates, Vocabulary vocabulary) {
        this.sought = sought;
        this.duplicates = duplicates;
        this.vocabulary = vocabulary;
    }

    @Override
    public Import.Kind kind() {
        return Import.Kind.COMMUNITIES;
    }

    @Override
    public List<PlaceText> places(Reading row) {
        return row.places("place", "country");
    }

    @Override
    public Checked check(Network.Id network, Reading row, PlaceMeanings meanings) {
        var places = row.places("place", "country");
        var said = said(row);
        if (places.size() > 1) {
            row.wrong(Reason.of("one_place", row.raw("place")));
        }
        if (row.problem() != null) {
            return Checked.wrong(Objects.requireNonNull(row.problem()));
        }
        return switch (sought.communities(network, places, meanings::of)) {
            case Sought.Found.Not not -> not.checked();
            case Sought.Found.All all -> at(network, all.communities().getFirst().place(), said);
        };
    }

    private record Said(
            Community.@Nullable Kind kind,
            @Nullable String name,
            String about,
            List<String> interests,
            List<String> languages,
            boolean looking) {}

    private Said said(Reading row) {
        return new Said(
                row.constant("community_kind", Community.Kind.class, "community.kind"),
                row.line("own_name", Reading.NAME),
                row.paragraphs("about"),
                row.codes(
                        "interests",
                        word ->
                                vocabulary
                                        .constant(Interest.class, "community.interest", word)
                                        .map(Interest::code)),
                row.codes("languages", vocabulary::language),
                row.yes("looking"));
    }

    private Checked at(Network.Id network, Place.Id place, Said said) {
        var kind = said.kind() == null ? sought.kindAt(place) : said.kind();
        var here = sought.same(network, place, kind, said.name());
        var meant = new Meant(here == null ? null : here.id(), place, kind, said.name());
        var plan =
                new Plan.OfCommunity(
                        meant, said.about(), said.interests(), said.languages(), said.looking());
        if (here != null) {
            return Checked.here(Reason.of("here.community"), here.id().value(), null);
        }
        var like = like(network, meant);
        var key = Keys.shortened(meant.key());
        return like.isEmpty()
                ? Checked.fresh(plan, key)
                : Checked.like(
                        Reason.of("like.community"),
                        Candidate.all(Candidate.Of.COMMUNITY, like),
                        plan,
                        key);
    }

    /** Comparing is costly; where nobody stands at the place there is nothing to compare. */
    private List<UUID> like(Network.Id network, Meant meant) {
        if (sought.all(network, meant.place()).isEmpty()) {
            return List.of();
        }
        return duplicates
                .communitiesLike(
                        network, meant.place(), meant.kind(), meant.name(), Set.of(), Language.EN)
                .stream()
                .map(likely -> likely.value().id().value())
                .toList();
    }
}
