package org.kith.twinning;

import org.kith.twinning.StatedStage.Voice;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * As whom somebody may speak of a link.
 *
 * @param own the sides that they speak for
 * @param coordinator whether they may also speak as the coordinator, and enter for a side what it
 *     said elsewhere
 */
public record Voices(Set<Sides.Side> own, boolean coordinator) {

    static final Voices NONE = new Voices(Set.of(), false);

    public Voices {
        own = Set.copyOf(own);
    }

    /** Nobody can state anything of a link that is not theirs. */
    public boolean none() {
        return own.isEmpty() && !coordinator;
    }

    /** Those to choose among, a side's before the coordinator's. */
    public List<Voice> choices() {
        return Arrays.stream(Voice.values()).filter(this::may).toList();
    }

    /** The same for what a side alone can decide. */
    public List<Voice> sides() {
        return choices().stream().filter(voice -> voice.side().isPresent()).toList();
    }

    /** Who speaks for one side only has nothing to choose. */
    public Optional<Voice> only() {
        return coordinator || own.size() != 1
                ? Optional.empty()
                : own.stream().map(Voice::of).findFirst();
    }

    /** What was chosen; empty where it is not theirs, or where there is something to choose yet. */
    Optional<Voice> chosen(String code) {
        return code.isBlank()
                ? only()
                : choices().stream().filter(voice -> voice.code().equals(code)).findFirst();
    }

    /** Whether it is entered for a side by somebody who does not speak for it. */
    public boolean onBehalf(Voice voice) {
        return voice.side().filter(side -> !own.contains(side)).isPresent();
    }

    private boolean may(Voice voice) {
        return voice.side().map(side -> coordinator || own.contains(side)).orElse(false)
                || coordinator && voice == Voice.COORDINATOR;
    }
}
