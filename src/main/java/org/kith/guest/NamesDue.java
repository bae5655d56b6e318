package org.kith.guest;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.gathering.Gathering;
import org.kith.gathering.Gatherings;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** Until which day, by the clocks of the gathering, all names are needed. */
@Repository
public class NamesDue {

    private final NetworkScope scope;
    private final Gatherings gatherings;
    private final Audit audit;

    NamesDue(NetworkScope scope, Gatherings gatherings, Audit audit) {
        this.scope = scope;
        this.gatherings = gatherings;
        this.audit = audit;
    }

    /** Empty where names are not needed by a day. */
    public Optional<LocalDate> of(Network.Id network, Gathering.Id gathering) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select day from names_due where network_id = :network and gathering_id = :gathering
                                        """)
                                .param("network", network.value())
                                .param("gathering", gathering.value())
                                .query(LocalDate.class)
                                .optional());
    }

    /**
     * False where somebody else has set another day since it was read.
     *
     * @param day null where there is none any more
     */
    boolean set(
            Network.Id network,
            Actor actor,
            Gathering gathering,
            @Nullable LocalDate before,
            @Nullable LocalDate day) {
        return scope.in(
                network,
                db -> {
                    gatherings.hold(network, gathering.id());
                    var now = of(network, gathering.id()).orElse(null);
                    if (!Objects.equals(now, before)) {
                        return false;
                    }
                    if (!Objects.equals(now, day)) {
                        put(network, gathering.id(), day);
                        audit.write(
                                network,
                                actor,
                                Audit.Change.of(
                                        "set_names_due",
                                        "gathering",
                                        gathering.id().value(),
                                        null,
                                        null));
                    }
                    return true;
                });
    }

    private void put(Network.Id network, Gathering.Id gathering, @Nullable LocalDate day) {
        scope.in(
                network,
                db -> {
                    db.sql(
                                    """
                                    delete from names_due where network_id = :network and gathering_id = :gathering
                                    """)
                            .param("network", network.value())
                            .param("gathering", gathering.value())
                            .update();
                    return day == null
                            ? 0
                            : db.sql(
                                            """
                                            insert into names_due (gathering_id, network_id, day) values (:gathering, :network, :day)
                                            """)
                                    .param("network", network.value())
                                    .param("gathering", gathering.value())
                                    .param("day", day)
                                    .update();
                });
    }

    /** Whether a moment is after that day. */
    public static boolean isLate(Gathering gathering, @Nullable LocalDate day, Instant at) {
        return day != null && at.atZone(gathering.when().zone()).toLocalDate().isAfter(day);
    }
}
