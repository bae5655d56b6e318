package org.kith.intake;

import org.kith.account.Audit;
import org.kith.network.NetworkScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Does a step of an import to its end. Each batch stands or falls by itself with its share of the
 * progress, so the step can be stopped between two, and taken up again by anybody.
 */
@Component
class Runner {

    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

    private final NetworkScope scope;
    private final Imports imports;
    private final ImportRows rows;
    private final Steps steps;
    private final Checking checking;
    private final Writing writing;
    private final Undoing undoing;
    private final Audit audit;

    Runner(
            NetworkScope scope,
            Imports imports,
            ImportRows rows,
            Steps steps,
            Checking checking,
            Writing writing,
            Undoing undoing,
            Audit audit) {
        this.scope = scope;
        this.imports = imports;
        this.rows = rows;
        this.steps = steps;
        this.checking = checking;
        this.writing = writing;
        this.undoing = undoing;
        this.audit = audit;
    }

    /** False where it was interrupted and somebody has to go on. */
    boolean run(Errand errand, BooleanSupplier interrupted) {
        try {
            return goOn(errand, interrupted);
        } catch (TransientDataAccessException passing) {
            throw passing;
        } catch (RuntimeException broken) {
            var reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("Import {} failed, reference {}", errand.importId(), reference, broken);
            imports.failed(errand.inNetwork(), errand.forImport(), errand.step(), reference);
            return true;
        }
    }

    private boolean goOn(Errand errand, BooleanSupplier interrupted) {
        var network = errand.inNetwork();
        var work = work(errand, imports.find(network, errand.forImport()).orElseThrow());
        while (true) {
            var now = imports.find(network, errand.forImport()).orElseThrow();
            if (now.state() != errand.step()) {
                return true;
            }
            if (now.stopRequested()) {
                imports.stopped(network, now.id(), errand.step());
                return true;
            }
            if (interrupted.getAsBoolean()) {
                return false;
            }
            if (batch(errand, work) == 0) {
                complete(errand);
                return true;
            }
        }
    }

    private Work work(Errand errand, Import imported) {
        return switch (errand.step()) {
            case CHECKING -> checking.of(errand.inNetwork(), imported);
            case WRITING -> writing.of(errand.inNetwork(), imported, errand.by());
            case UNDOING -> undoing.of(errand.inNetwork(), imported, errand.by());
            case UPLOADED, CHECKED, WRITTEN, UNDONE, STOPPED, FAILED ->
                    throw new IllegalStateException("no work at " + errand.step());
        };
    }

    private int batch(Errand errand, Work work) {
        try {
            return batch(errand, work, work.size());
        } catch (DataIntegrityViolationException oneOfThemIsRefused) {
            return oneByOne(errand, work);
        }
    }

    private int oneByOne(Errand errand, Work work) {
        var done = 0;
        while (done < work.size()) {
            try {
                if (batch(errand, work, 1) == 0) {
                    return done;
                }
            } catch (DataIntegrityViolationException refused) {
                LOG.warn("Import {}: a row is refused", errand.importId(), refused);
                scope.in(
                        errand.inNetwork(),
                        db -> {
                            work.giveUp();
                            imports.advance(errand.inNetwork(), errand.forImport(), 1);
                            return null;
                        });
            }
            done++;
        }
        return done;
    }

    private int batch(Errand errand, Work work, int most) {
        return scope.in(
                errand.inNetwork(),
                db -> {
                    steps.takeTurn(errand.inNetwork(), errand.forImport());
                    var done = work.batch(most);
                    imports.advance(errand.inNetwork(), errand.forImport(), done);
                    return done;
                });
    }

    private void complete(Errand errand) {
        var network = errand.inNetwork();
        scope.in(
                network,
                db -> {
                    imports.complete(network, errand.forImport(), errand.step());
                    if (errand.step() != Import.State.CHECKING) {
                        audit.write(
                                network,
                                errand.by(),
                                new Audit.Change(
                                        errand.step().completed().code(),
                                        "import",
                                        errand.importId(),
                                        null,
                                        rows.counts(network, errand.forImport()),
                                        errand.importId()));
                    }
                    return null;
                });
    }
}
