package org.kith.intake;

import com.github.kagkarlsson.scheduler.SchedulerClient;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Uuid7;
import org.kith.sheet.Columns;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.UUID;

/**
 * What a person can ask of an import. A step and the job that does it come into being together; one
 * that cannot start now, because another runs or it is too late, does not start, and the page says
 * where the import stands.
 */
@Component
class Commands {

    private final NetworkScope scope;
    private final Imports imports;
    private final ImportRows rows;
    private final SchedulerClient jobs;

    Commands(NetworkScope scope, Imports imports, ImportRows rows, SchedulerClient jobs) {
        this.scope = scope;
        this.imports = imports;
        this.rows = rows;
        this.jobs = jobs;
    }

    /** With these columns all rows are looked at anew; too late once any of them is written. */
    void remap(Network.Id network, Import.Id id, Columns columns, Actor by) {
        scope.in(
                network,
                db -> {
                    var counts = rows.counts(network, id);
                    if (counts.made() == 0
                            && begin(network, id, Import.State.CHECKING, counts.all(), by)) {
                        imports.map(network, id, columns);
                        rows.forget(network, id);
                    }
                    return null;
                });
    }

    void check(Network.Id network, Import.Id id, Actor by) {
        begin(network, id, Import.State.CHECKING, rows.counts(network, id).unchecked(), by);
    }

    /** Not before all rows have been looked at. */
    void write(Network.Id network, Import.Id id, Actor by) {
        var counts = rows.counts(network, id);
        if (counts.unchecked() == 0 && counts.writable() > 0) {
            begin(network, id, Import.State.WRITING, counts.writable(), by);
        }
    }

    void undo(Network.Id network, Import.Id id, Actor by) {
        var counts = rows.counts(network, id);
        if (counts.made() > 0) {
            begin(network, id, Import.State.UNDOING, counts.made(), by);
        }
    }

    /** This text of the file means this place: the rows that asked are looked at again. */
    void choosePlace(Network.Id network, Import.Id id, String text, UUID place, Actor by) {
        scope.in(
                network,
                db -> {
                    imports.choose(network, id, text, place);
                    rows.forgetAsking(network, id, text);
                    check(network, id, by);
                    return null;
                });
    }

    private boolean begin(
            Network.Id network, Import.Id id, Import.State step, int total, Actor by) {
        return scope.in(
                network,
                db -> {
                    var started = imports.start(network, id, step, total);
                    if (started) {
                        var errand = Errand.of(network, id, step, by);
                        var job = Jobs.STEP.instance(id + "/" + Uuid7.next());
                        jobs.schedule(job.data(errand).scheduledTo(Instant.now()));
                    }
                    return started;
                });
    }
}
