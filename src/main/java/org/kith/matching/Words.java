package org.kith.matching;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;

import org.kith.community.Community;
import org.kith.place.Countries;
import org.kith.shared.Language;
import org.kith.suggestion.Because;
import org.kith.web.Frame;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Says reasons in the reader's language: each is one sentence of the bundle. */
record Words(Frame frame, Countries countries, Map<UUID, Face> faces) {

    Shown.Said said(Reason reason) {
        return new Shown.Said(sentence(reason), reason.points());
    }

    private String sentence(Reason reason) {
        return switch (reason) {
            case Reason.NoFriendsYet(var p) -> say("no_friends_yet");
            case Reason.NoFriendNow(var p) -> say("no_friend_now");
            case Reason.LinkEnded() -> say("link_ended");
            case Reason.SameSize(var people, var p) -> say("same_size", people);
            case Reason.SameKind(var kind, var p) -> say("same_kind." + kind.code());
            case Reason.RarelyAsked(var kind, var p) -> say("rarely_asked." + kind.code());
            case Reason.GroupLikeYours(var form, var p) -> say("group_like_yours." + form.code());
            case Reason.NeighbourLinkedWithNeighbour(var ours, var theirs, var p) ->
                    say("neighbour_linked_with_neighbour", name(ours), name(theirs));
            case Reason.NeighbourLinkedWithIt(var ours, var p) ->
                    say("neighbour_linked_with_it", name(ours));
            case Reason.SharedInterests(var interests, var p) ->
                    say(
                            "shared_interests",
                            list(
                                    interests.stream()
                                            .map(i -> frame.t("community.interest." + i.code()))
                                            .toList()));
            case Reason.Exchange(var given, var wanted, var p) -> exchange(given, wanted);
            case Reason.SharedLanguages(var languages, var p) ->
                    say("shared_languages", list(languages.stream().map(this::language).toList()));
            case Reason.TheyLookForUs(var country, var p) ->
                    say("they_look_for_us", country(country));
            case Reason.BothLooking(var p) -> say("both_looking");
            case Reason.LikeOtherLinks(var links, var why, var p) ->
                    say(
                            "like_other_links",
                            links,
                            list(
                                    why.stream()
                                            .map(b -> frame.t("matching.because." + code(b)))
                                            .toList()));
            case Reason.CountryTies(var ours, var theirs, var count, var p) ->
                    say("country_ties", count, country(ours), country(theirs));
        };
    }

    private static String code(Because because) {
        return because.name().toLowerCase(Locale.ROOT);
    }

    private String exchange(List<String> given, List<String> wanted) {
        if (wanted.isEmpty()) {
            return say("they_offer", exchanges(given));
        }
        return given.isEmpty()
                ? say("they_seek", exchanges(wanted))
                : say("they_offer_and_seek", exchanges(given), exchanges(wanted));
    }

    private String exchanges(List<String> codes) {
        return list(codes.stream().map(code -> frame.t("community.exchange." + code)).toList());
    }

    /** What stands under a name: kind, country, people. */
    String meta(Face face) {
        var kind = frame.t("community.kind." + face.kind().code());
        var country = face.country() == null ? "" : country(face.country());
        return frame.t("matching.meta", kind, country, face.people());
    }

    /** The communities that a reason names. */
    static Stream<Community.Id> named(Reason reason) {
        return switch (reason) {
            case Reason.NeighbourLinkedWithNeighbour(var ours, var theirs, var p) ->
                    Stream.of(ours, theirs);
            case Reason.NeighbourLinkedWithIt(var ours, var p) -> Stream.of(ours);
            default -> Stream.empty();
        };
    }

    static String language(String code, Language reader) {
        return new ULocale(code).getDisplayLanguage(ULocale.forLocale(reader.locale()));
    }

    private String language(String code) {
        return language(code, frame.language());
    }

    private String say(String key, Object... arguments) {
        return frame.t("matching.reason." + key, arguments);
    }

    private String name(Community.Id id) {
        var face = faces.get(id.value());
        return face == null ? "" : face.isolated();
    }

    private String country(String code) {
        return countries.nameOf(code, frame.language());
    }

    private String list(Collection<String> parts) {
        return ListFormatter.getInstance(frame.language().locale()).format(List.copyOf(parts));
    }
}
