package org.kith.community;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.names.Fold;
import org.kith.network.Network;
import org.kith.shared.PartialDate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A row of table community_group; its parts are the parameters of the statements that write it. */
@SuppressWarnings("ArrayRecordComponent") // a row is written once and never compared
record GroupRow(
        UUID id,
        UUID network,
        String slug,
        UUID community,
        String name,
        String folded,
        String form,
        String about,
        @Nullable String website,
        @Nullable String founded,
        String[] interests,
        String[] languages,
        String[] seeks,
        String[] offers,
        @Nullable String differentBecause,
        boolean demonstration,
        @Nullable UUID actor,
        @Nullable UUID importId) {

    static GroupRow of(Network.Id network, Actor actor, Group group, @Nullable UUID importId) {
        return new GroupRow(
                group.id().value(),
                network.value(),
                group.slug(),
                group.community().value(),
                group.name(),
                Fold.fold(group.name()),
                group.form().code(),
                group.about(),
                group.website(),
                group.founded() == null ? null : group.founded().iso(),
                Texts.array(group.interests()),
                Texts.array(group.languages()),
                Texts.array(group.exchanges().seeks()),
                Texts.array(group.exchanges().offers()),
                group.differentBecause(),
                group.demonstration(),
                actor.person() == null ? null : actor.person().value(),
                importId);
    }

    static Group group(ResultSet row, int number) throws SQLException {
        var founded = row.getString("founded");
        return new Group(
                new Group.Id(row.getObject("id", UUID.class)),
                row.getString("slug"),
                new Community.Id(row.getObject("community_id", UUID.class)),
                row.getString("name"),
                Texts.constant(Group.Form.class, row.getString("form")),
                row.getString("about"),
                row.getString("website"),
                founded == null ? null : new PartialDate(founded),
                Texts.list(row, "interests"),
                Texts.list(row, "languages"),
                new Exchanges(Texts.list(row, "seeks"), Texts.list(row, "offers")),
                row.getString("different_because"),
                row.getBoolean("demonstration"));
    }
}
