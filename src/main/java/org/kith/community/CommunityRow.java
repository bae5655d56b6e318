package org.kith.community;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.names.Fold;
import org.kith.network.Network;
import org.kith.place.Place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A row of table community; its parts are the parameters of the statements that write it. */
@SuppressWarnings("ArrayRecordComponent") // a row is written once and never compared
record CommunityRow(
        UUID id,
        UUID network,
        String slug,
        UUID place,
        String kind,
        @Nullable String name,
        String folded,
        String about,
        String[] interests,
        String[] languages,
        String[] looksIn,
        boolean looking,
        @Nullable String differentBecause,
        boolean demonstration,
        String words,
        @Nullable UUID actor,
        @Nullable UUID importId) {

    static CommunityRow of(
            Network.Id network,
            Actor actor,
            Community community,
            String words,
            @Nullable UUID importId) {
        return new CommunityRow(
                community.id().value(),
                network.value(),
                community.slug(),
                community.place().value(),
                community.kind().code(),
                community.name(),
                folded(community),
                community.about(),
                Texts.array(community.interests()),
                Texts.array(community.languages()),
                Texts.array(community.looksIn()),
                community.looking(),
                community.differentBecause(),
                community.demonstration(),
                words,
                actor.person() == null ? null : actor.person().value(),
                importId);
    }

    static String folded(Community community) {
        return community.name() == null ? "" : Fold.fold(community.name());
    }

    static Community community(ResultSet row, int number) throws SQLException {
        return new Community(
                new Community.Id(row.getObject("id", UUID.class)),
                row.getString("slug"),
                new Place.Id(row.getObject("place_id", UUID.class)),
                Texts.constant(Community.Kind.class, row.getString("kind")),
                row.getString("name"),
                row.getString("about"),
                Texts.list(row, "interests"),
                Texts.list(row, "languages"),
                Texts.list(row, "looks_in"),
                row.getBoolean("looking"),
                row.getString("different_because"),
                row.getBoolean("demonstration"));
    }
}
