package org.kith.meeting;

import org.kith.account.Actor;
import org.kith.community.Group;
import org.kith.gathering.Gathering;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Uuid7;
import org.kith.twinning.Sides.Side;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** What the sides of each network's meetings say of their minutes. */
@Repository
class MinutesWords {

    private final NetworkScope scope;

    MinutesWords(NetworkScope scope) {
        this.scope = scope;
    }

    /** The newest first; sides are those of the link as they are now. */
    List<MinutesWord> of(Network.Id network, Gathering.Id gathering) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select w.*, coalesce(m.turned, false) as turned
                                        from minutes_word w
                                        left join meeting m on m.network_id = w.network_id and m.gathering_id = w.gathering_id
                                        where w.network_id = :network and w.gathering_id = :gathering order by w.said_at desc, w.id desc
                                        """)
                                .param("network", network.value())
                                .param("gathering", gathering.value())
                                .query(MinutesWords::word)
                                .list());
    }

    /**
     * @param turned whether the sides of the meeting's link are turned now
     */
    void add(
            Network.Id network,
            Actor actor,
            Gathering.Id gathering,
            MinutesWord said,
            boolean turned) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        insert into minutes_word (id, network_id, gathering_id, number, sha256, side, group_id, confirms, objection,
                                                                  said_at, said_by, said_name)
                                        values (:id, :network, :gathering, :number, :sha256, :side, :group, :confirms, :objection, :at, :by, :name)
                                        """)
                                .param("id", Uuid7.next())
                                .param("network", network.value())
                                .param("gathering", gathering.value())
                                .param("number", said.version())
                                .param("sha256", said.sha256())
                                .param(
                                        "side",
                                        said.party() instanceof Party.OfLink(var side)
                                                ? stored(side, turned).code()
                                                : null)
                                .param(
                                        "group",
                                        said.party() instanceof Party.OfNetwork(var group)
                                                ? group.value()
                                                : null)
                                .param("confirms", said.confirms())
                                .param("objection", said.objection())
                                .param("at", Meetings.utc(said.at()))
                                .param("by", actor.personId().value())
                                .param("name", said.by())
                                .update());
    }

    void groupBecomes(Network.Id network, Group.Id gone, Group.Id kept) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update minutes_word set group_id = :kept where network_id = :network and group_id = :gone
                                        """)
                                .param("kept", kept.value())
                                .param("network", network.value())
                                .param("gone", gone.value())
                                .update());
    }

    private static Side stored(Side side, boolean turned) {
        return turned ? side.other() : side;
    }

    private static MinutesWord word(ResultSet row, int number) throws SQLException {
        return new MinutesWord(
                row.getInt("number"),
                row.getString("sha256"),
                party(row),
                row.getString("objection"),
                Meetings.always(row, "said_at"),
                Objects.requireNonNullElse(row.getString("said_name"), "—"));
    }

    private static Party party(ResultSet row) throws SQLException {
        var side = row.getString("side");
        return side == null
                ? new Party.OfNetwork(new Group.Id(row.getObject("group_id", UUID.class)))
                : new Party.OfLink(
                        stored(
                                Side.valueOf(side.toUpperCase(Locale.ROOT)),
                                row.getBoolean("turned")));
    }
}
