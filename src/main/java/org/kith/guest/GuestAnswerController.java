package org.kith.guest;

import org.jspecify.annotations.Nullable;
import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.community.Answers;
import org.kith.community.Redirect;
import org.kith.gathering.GatheringLists;
import org.kith.gathering.Gatherings;
import org.kith.network.Network;
import org.kith.network.Networks;
import org.kith.web.Allow;
import org.kith.web.NotHere;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the letter of a guest leads to, outside of networks and without a sign-in. */
@Controller
class GuestAnswerController {

    private final Networks networks;
    private final Gatherings gatherings;
    private final GatheringLists lists;
    private final Guests guests;
    private final GuestAnswering answering;
    private final NamesDue due;
    private final GuestCertificates certificates;

    GuestAnswerController(
            Networks networks,
            Gatherings gatherings,
            GatheringLists lists,
            Guests guests,
            GuestAnswering answering,
            NamesDue due,
            GuestCertificates certificates) {
        this.networks = networks;
        this.gatherings = gatherings;
        this.lists = lists;
        this.guests = guests;
        this.answering = answering;
        this.due = due;
        this.certificates = certificates;
    }

    @GetMapping("/guests/{where}/{token}")
    @Allow(Role.VISITOR)
    GuestAnswerPage look(@PathVariable String where, @PathVariable String token) {
        return page(where, token, null);
    }

    @PostMapping("/guests/{where}/{token}")
    @Allow(Role.VISITOR)
    Object answer(
            @PathVariable String where,
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> typed) {
        var network = networks.find(where).orElseThrow(NotHere::new);
        var answers = new Answers(Map.copyOf(typed));
        return answering.answer(network, new Token(token), answers)
                ? Redirect.to(address(where, token) + "?saved=1")
                : page(where, token, answers);
    }

    private GuestAnswerPage page(String where, String token, @Nullable Answers typed) {
        var found =
                networks.find(where)
                        .flatMap(
                                network ->
                                        guests.find(network.id(), new Token(token))
                                                .flatMap(guest -> found(network, guest)))
                        .orElse(null);
        var answers =
                typed != null
                        ? typed
                        : new Answers(found == null ? Map.of() : fields(found.guest()));
        return new GuestAnswerPage(address(where, token), found, answers);
    }

    private Optional<GuestAnswerPage.Found> found(Network network, Guest guest) {
        return gatherings
                .shown(network.id(), guest.gathering())
                .map(
                        gathering ->
                                new GuestAnswerPage.Found(
                                        network,
                                        lists.row(gathering),
                                        guest,
                                        due.of(network.id(), gathering.id()).orElse(null),
                                        gathering.isAwaited(Instant.now()),
                                        gathering.isOver(Instant.now())
                                                && certificates.has(
                                                        network.id(), gathering, guest)));
    }

    private static Map<String, List<String>> fields(Guest guest) {
        var fields = new HashMap<>(GuestForm.fields(guest));
        fields.keySet().retainAll(List.of("comes", "others", "needs"));
        return fields;
    }

    private static String address(String where, String token) {
        return "/guests/" + where + "/" + token;
    }
}
