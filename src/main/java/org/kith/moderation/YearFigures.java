package org.kith.moderation;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

import java.util.List;

/** What a network's moderators did, by year; it stays when the cases are forgotten. */
@Repository
class YearFigures {

    private final NetworkScope scope;

    YearFigures(NetworkScope scope) {
        this.scope = scope;
    }

    /** The last year first. */
    List<ModerationYear> of(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select year, reports, hidden, appeals, reversed from moderation_year
                                        where network_id = :network order by year desc
                                        """)
                                .param("network", network.value())
                                .query(
                                        (row, n) ->
                                                new ModerationYear(
                                                        row.getInt("year"),
                                                        row.getInt("reports"),
                                                        row.getInt("hidden"),
                                                        row.getInt("appeals"),
                                                        row.getInt("reversed")))
                                .list());
    }

    void add(Network.Id network, ModerationYear more) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        insert into moderation_year as y (network_id, year, reports, hidden, appeals, reversed)
                                        values (:network, :year, :reports, :hidden, :appeals, :reversed)
                                        on conflict (network_id, year) do update
                                            set reports = y.reports + excluded.reports, hidden = y.hidden + excluded.hidden,
                                                appeals = y.appeals + excluded.appeals, reversed = y.reversed + excluded.reversed
                                        """)
                                .param("network", network.value())
                                .param("year", more.year())
                                .param("reports", more.reports())
                                .param("hidden", more.hidden())
                                .param("appeals", more.appeals())
                                .param("reversed", more.reversed())
                                .update());
    }
}
