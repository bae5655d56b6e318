package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.shared.PartialDate;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a side can decide about a link that runs. It says why, and from when; what the link was
 * before stays in its history.
 */
public enum Decision {
    SUSPENSION(Link.Stage.SUSPENDED),
    /** The other side is asked whether it sees it so too. */
    RESUMPTION(Link.Stage.REVIVING, Link.Stage.ACTIVE),
    ENDING(Link.Stage.ENDED);

    private final List<Link.Stage> stages;

    Decision(Link.Stage... stages) {
        this.stages = List.of(stages);
    }

    /** As in addresses and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it leads to; where there are several, who decides chooses. */
    public List<Link.Stage> stages() {
        return stages;
    }

    /** Whether a link at this stage can be treated so. */
    boolean fits(Link.@Nullable Stage now) {
        return switch (this) {
            case SUSPENSION -> (now == null || !now.over()) && now != Link.Stage.SUSPENDED;
            case RESUMPTION -> now == Link.Stage.SUSPENDED;
            case ENDING -> now == null || !now.over();
        };
    }

    /** Empty where something has to be mended; the answers then say what. */
    Optional<StatedStage> read(Answers answers, Voices voices, List<StatedStage> before) {
        var voice =
                voices.chosen(answers.raw("said_by")).filter(chosen -> chosen.side().isPresent());
        if (voice.isEmpty()) {
            answers.refuse("said_by", "twinning.error.said_by");
        }
        var reason = answers.neededParagraphs("reason", Stating.LONGEST_NOTE);
        var on = on(answers, before);
        var stage = stage(answers);
        var behalf = voice.filter(voices::onBehalf).isPresent();
        var why = behalf ? answers.needed("on_behalf", Stating.LONGEST_ON_BEHALF) : null;
        return answers.fine()
                ? voice.map(of -> StatedStage.of(stage, on, of).noting(reason).enteredBecause(why))
                : Optional.empty();
    }

    private Link.Stage stage(Answers answers) {
        var chosen =
                stages.stream()
                        .filter(one -> one.code().equals(answers.raw("stage")))
                        .findFirst()
                        .or(() -> stages.stream().filter(one -> stages.size() == 1).findFirst());
        if (chosen.isEmpty()) {
            answers.refuse("stage", "twinning.error.stage");
        }
        return chosen.orElse(stages.getFirst());
    }

    /** From today where nothing is said; not from before what was stated last. */
    private static PartialDate on(Answers answers, List<StatedStage> before) {
        var today = LocalDate.now(ZoneOffset.UTC);
        var typed = answers.raw("on").strip();
        var on = typed.isEmpty() ? PartialDate.of(today) : PartialDate.parse(typed).orElse(null);
        if (on == null) {
            answers.refuse("on", "twinning.error.date");
            return PartialDate.of(today);
        }
        var last = StatedStage.newest(before).map(StatedStage::counts).orElse(LocalDate.MIN);
        if (on.earliest().isAfter(today)) {
            answers.refuse("on", "twinning.error.future");
        } else if (on.latest().isBefore(last)) {
            answers.refuse("on", "twinning.error.earlier");
        }
        return on;
    }

    public static List<Decision> fitting(Link.@Nullable Stage now) {
        return Arrays.stream(values()).filter(decision -> decision.fits(now)).toList();
    }
}
