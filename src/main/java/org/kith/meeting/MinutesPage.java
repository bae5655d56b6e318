package org.kith.meeting;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.gathering.GatheringRow;
import org.kith.meeting.MinutesStanding.State;
import org.kith.meeting.MinutesVersion.Presence;
import org.kith.shared.PartialDate;
import org.kith.web.Frame;
import org.kith.web.View;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The minutes of a meeting in one of their versions: what they say, who confirmed the very text,
 * and who has not.
 *
 * @param standing of the version that is shown; null where there is none yet
 * @param versions those that the reader may read, the newest first
 * @param names of the parties
 * @param asked the reader's own parties that have not confirmed it
 * @param reader what they may do
 * @param notice the key of what came in between; null where nothing did
 */
@View.Template("meeting/minutes")
public record MinutesPage(
        GatheringRow row,
        Meeting meeting,
        @Nullable MinutesStanding standing,
        List<MinutesVersion> versions,
        Map<Party, String> names,
        List<Party> asked,
        Reader reader,
        Answers answers,
        @Nullable String notice)
        implements View {

    /**
     * @param belongs whether it is their meeting: they see names and objections
     */
    public record Reader(boolean belongs, boolean writes, boolean organises) {}

    public MinutesPage {
        versions = List.copyOf(versions);
        names = Map.copyOf(names);
        asked = List.copyOf(asked);
    }

    @Override
    public int status() {
        if (notice != null) {
            return 409;
        }
        return answers.fine() ? 200 : 422;
    }

    public String address(Frame frame) {
        return frame.at("/gatherings/" + row.gathering().slug() + "/minutes");
    }

    /** Whether it is the last that was put before the sides. */
    public boolean isCurrent(MinutesVersion version) {
        return versions.stream()
                .filter(MinutesVersion::isPut)
                .findFirst()
                .filter(version::equals)
                .isPresent();
    }

    public boolean isNewest(MinutesVersion version) {
        return versions.getFirst().equals(version);
    }

    public Optional<String> nameOf(Presence presence) {
        return reader.belongs() && !presence.name().isEmpty()
                ? Optional.of(presence.name())
                : Optional.empty();
    }

    public String groupOf(Presence presence) {
        return presence.group() == null
                ? ""
                : names.getOrDefault(new Party.OfNetwork(presence.group()), "");
    }

    /** Who came for nobody, by name: for members alone. */
    public List<String> others(MinutesVersion version) {
        return reader.belongs()
                ? version.present().stream()
                        .filter(one -> one.group() == null)
                        .map(Presence::name)
                        .toList()
                : List.of();
    }

    public String day(LocalDate day, Frame frame) {
        return frame.date(PartialDate.of(day));
    }

    public String said(Party party, MinutesStanding of, Frame frame) {
        var word = of.wordOf(party);
        if (word.isEmpty()) {
            return frame.t(
                    of.isOver() ? "meeting.minutes.not_answered" : "meeting.minutes.no_answer_yet");
        }
        var on = frame.day(word.get().at());
        var key = word.get().confirms() ? "meeting.minutes.confirmed" : "meeting.minutes.objected";
        return reader.belongs() ? frame.t(key + ".by", on, word.get().by()) : frame.t(key, on);
    }

    /** The state in a sentence. */
    public String state(MinutesStanding of, Frame frame) {
        var until = of.until();
        if (of.state() == State.ASKED && until != null) {
            return frame.t("meeting.minutes.state.asked.until", day(until, frame));
        }
        return frame.t("meeting.minutes.state." + of.state().code());
    }

    /** What a version is: a draft, or since when the sides were asked. */
    public static String meta(MinutesVersion version, Frame frame) {
        var put = version.put();
        return put == null
                ? frame.t(
                        "meeting.minutes.draft", version.savedBy(), frame.moment(version.savedAt()))
                : frame.t("meeting.minutes.put_on", frame.day(put.at()));
    }

    public static int longestObjection() {
        return MinutesWord.LONGEST_OBJECTION;
    }
}
