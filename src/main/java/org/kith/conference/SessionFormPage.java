package org.kith.conference;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.community.Upon;
import org.kith.conference.ConferenceSession.Kind;
import org.kith.conference.Planning.Outcome;
import org.kith.gathering.Gathering;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.Frame;
import org.kith.web.View;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A session that a coordinator plans.
 *
 * @param session null where it is new
 * @param clash what stands in its way; null where nothing does
 * @param theirs what somebody else wrote meanwhile; none where nobody did
 * @param gone whether somebody took it out meanwhile
 */
@View.Template("conference/form")
public record SessionFormPage(
        Network network,
        Gathering gathering,
        @Nullable ConferenceSession session,
        Answers answers,
        @Nullable Clash clash,
        List<Upon.Theirs> theirs,
        boolean gone)
        implements View {

    public SessionFormPage {
        theirs = List.copyOf(theirs);
    }

    SessionFormPage(
            Network network,
            Gathering gathering,
            @Nullable ConferenceSession session,
            Answers answers,
            @Nullable Clash clash) {
        this(network, gathering, session, answers, clash, List.of(), false);
    }

    /** What was typed of one that somebody took out meanwhile: it can be kept as a new one. */
    static SessionFormPage gone(Network network, Gathering gathering, Answers answers) {
        return new SessionFormPage(network, gathering, null, answers, null, List.of(), true);
    }

    /**
     * @param speaker who is elsewhere; null where the room is taken
     */
    public record Clash(@Nullable String speaker, ConferenceSession by) {

        static @Nullable Clash of(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Kept() -> null;
                case Outcome.Overtaken(var now) -> null;
                case Outcome.RoomTaken(var by) -> new Clash(null, by);
                case Outcome.SpeakerBusy(var speaker, var there) -> new Clash(speaker, there);
            };
        }

        public String said(Frame frame) {
            var title = by.titleFor(frame.language()).text();
            var hours = by.when().hours(frame.messages(), frame.language());
            return speaker == null
                    ? frame.t("conference.room_taken", by.room(), hours, title)
                    : frame.t("conference.speaker_busy", speaker, hours, title);
        }
    }

    public List<Language> languages() {
        return SessionForm.languages(network, said(session));
    }

    /** The languages that it is worded in so far. */
    static Collection<Language> said(@Nullable ConferenceSession session) {
        var said = new LinkedHashSet<Language>();
        if (session != null) {
            said.addAll(session.titles().in().keySet());
            said.addAll(session.about().in().keySet());
        }
        return said;
    }

    public static List<String> kinds() {
        return Arrays.stream(Kind.values()).map(Kind::code).toList();
    }

    public static int longestTitle() {
        return ConferenceSession.LONGEST_TITLE;
    }

    public static int longestAbout() {
        return ConferenceSession.LONGEST_ABOUT;
    }

    public static int longestSpeakers() {
        return ConferenceSession.MOST_SPEAKERS * ConferenceSession.LONGEST_SPEAKER;
    }

    /** What everybody has seen is no draft again. */
    public boolean mayBeDraft() {
        return session == null || session.draft();
    }

    public static int longestRoom() {
        return ConferenceSession.LONGEST_ROOM;
    }

    @Override
    public int status() {
        if (clash != null || gone || !theirs.isEmpty()) {
            return 409;
        }
        return answers.fine() ? 200 : 422;
    }
}
