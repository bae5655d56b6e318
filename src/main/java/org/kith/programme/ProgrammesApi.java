package org.kith.programme;

import org.jspecify.annotations.Nullable;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.kith.web.NotHere;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The programmes of a network for programs; which links take part is asked of the links. */
@RestController
@RequestMapping("/api/v1/{network}/programmes")
class ProgrammesApi {

    private final Programmes programmes;

    ProgrammesApi(Programmes programmes) {
        this.programmes = programmes;
    }

    /**
     * @param names by the code of their language
     * @param about likewise
     * @param since a year, a month or a day; null where it is not known
     * @param until likewise, when it ended
     * @param links how many take part, or did in the end
     */
    record ProgrammeData(
            UUID id,
            String slug,
            Map<String, String> names,
            Map<String, String> about,
            @Nullable String since,
            boolean ended,
            @Nullable String until,
            long links) {

        static ProgrammeData of(ProgrammeRow row) {
            var programme = row.programme();
            var ended = programme.ended();
            return new ProgrammeData(
                    programme.id().value(),
                    programme.slug(),
                    programme.names().byCode(),
                    programme.about().byCode(),
                    Objects.toString(programme.since(), null),
                    ended != null,
                    ended == null ? null : Objects.toString(ended.on(), null),
                    row.links());
        }
    }

    @GetMapping
    @Allow(Role.VISITOR)
    List<ProgrammeData> list(Network network, Language language) {
        return programmes.all(network.id(), language).stream().map(ProgrammeData::of).toList();
    }

    @GetMapping("/{programme}")
    @Allow(Role.VISITOR)
    ProgrammeData show(Network network, Language language, @PathVariable String programme) {
        return list(network, language).stream()
                .filter(one -> one.slug().equals(programme))
                .findFirst()
                .orElseThrow(NotHere::new);
    }
}
