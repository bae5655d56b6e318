package org.kith.moderation;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.web.Around;
import org.kith.web.Watches;
import org.springframework.stereotype.Component;

import java.util.Optional;

/**
 * What is hidden is not there, whatever page or file below its address is asked for, but for
 * moderators and those whose it is: these are led to what was decided.
 */
@Component
class Watching implements Watches {

    private final HiddenContents hidden;
    private final Reportables reportables;
    private final Cases cases;
    private final Moderators moderators;
    private final Owners owners;

    Watching(
            HiddenContents hidden,
            Reportables reportables,
            Cases cases,
            Moderators moderators,
            Owners owners) {
        this.hidden = hidden;
        this.reportables = reportables;
        this.cases = cases;
        this.moderators = moderators;
        this.owners = owners;
    }

    @Override
    public boolean keepsFrom(Network network, Actor reader, String path) {
        return hiding(network, path)
                .filter(by -> !moderators.decides(network.id(), reader))
                .filter(by -> !isTheirs(network, reader, by))
                .isPresent();
    }

    @Override
    public Around around(Network network, Actor reader, String path) {
        var named = reportables.named(path).filter(this::isRead);
        var report = named.map(one -> "/reports/new?of=" + one);
        var by = named.flatMap(one -> hiding(network, path)).map(one -> way(network, reader, one));
        return by.isEmpty() && report.isEmpty()
                ? Around.NOTHING
                : new Around(by.isPresent() ? null : report.orElse(null), by.orElse(null));
    }

    /** Its own page, or one below that says more of it. */
    private boolean isRead(ContentPath path) {
        return path.below().isEmpty()
                || reportables
                        .kind(path)
                        .filter(kind -> kind.below().contains(path.below()))
                        .isPresent();
    }

    private String way(Network network, Actor reader, Case.Id by) {
        return isTheirs(network, reader, by) ? "/decisions/" + by : "/cases/" + by;
    }

    private Optional<Case.Id> hiding(Network network, String path) {
        return ContentPath.in(path).stream()
                .flatMap(one -> hiding(network, one).stream())
                .findFirst();
    }

    private Optional<Case.Id> hiding(Network network, ContentPath one) {
        return hidden.at(network.id(), one).filter(by -> reportables.kind(one).isPresent());
    }

    private boolean isTheirs(Network network, Actor reader, Case.Id by) {
        return cases.find(network.id(), by)
                .filter(course -> owners.isTheirs(network.id(), reader, course.one()))
                .isPresent();
    }
}
