package org.kith.programme;

import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.shared.Worded;
import org.kith.sheet.Cell;
import org.kith.web.Allow;
import org.kith.web.Download;
import org.kith.web.NotHere;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The programmes of a network as a file; which links take part stands in the file of the links. */
@Controller
class ProgrammeFiles {

    private static final List<String> COLUMNS =
            List.of("address", "name", "about", "since", "ended", "until", "links");

    private final Programmes programmes;

    ProgrammeFiles(Programmes programmes) {
        this.programmes = programmes;
    }

    @GetMapping("/{network}/programmes.{ending:csv|xlsx|json}")
    @Allow(Role.VISITOR)
    Download download(Network network, Language language, @PathVariable String ending) {
        return new Download(
                network.slug() + "-programmes",
                Download.Format.of(ending).orElseThrow(NotHere::new),
                COLUMNS,
                each ->
                        programmes
                                .all(network.id(), language)
                                .forEach(row -> each.accept(row(network, row, language))));
    }

    private static Download.Row row(Network network, ProgrammeRow row, Language language) {
        var one = row.programme();
        var ended = one.ended();
        return new Download.Row(
                Stream.of(
                                "/" + network.slug() + "/programmes/" + one.slug(),
                                one.nameFor(language).text(),
                                one.about().to(language).map(Worded.Said::text).orElse(""),
                                Objects.toString(one.since(), ""),
                                ended == null ? "no" : "yes",
                                ended == null ? "" : Objects.toString(ended.on(), ""),
                                String.valueOf(row.links()))
                        .map(Cell::of)
                        .toList(),
                List.of());
    }
}
