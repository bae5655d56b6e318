package org.kith.moderation;

import org.jspecify.annotations.Nullable;
import org.kith.Forms;
import org.kith.TestNetworks;
import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.network.Network;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody who moderates a network, and the ways of those who report and appeal to them. */
record Desk(Forms forms, Cases cases, Network network, Token keeper) {

    static Desk of(Forms forms, Cases cases, TestNetworks tests, Network network) {
        var keeper = tests.joinFully(network, Role.COORDINATOR);
        return new Desk(forms, cases, network, tests.signIn(keeper));
    }

    int report(String path, @Nullable Token reporter) {
        return post("/reports", Map.of("of", path, "why", "law", "words", "Look"), reporter);
    }

    /** The one that waits. */
    Case waiting() {
        return cases.waiting(network.id(), 1).items().getFirst();
    }

    boolean isQuiet() {
        return cases.waiting(network.id(), 1).items().isEmpty();
    }

    int decide(Case one, String verdict) {
        var all = new HashMap<String, String>();
        all.put("verdict", verdict);
        all.put("rule", Rule.Id.of("respect").toString());
        all.put("words", "It insults somebody.");
        all.put("state", cases.find(network.id(), one.id()).orElseThrow().state());
        return post("/cases/" + one.id() + "/decision", all, keeper);
    }

    /** By those whose it is. */
    int appeal(Case one, Token owner) {
        return post("/decisions/" + one.id() + "/appeal", Map.of("words", "It was a joke."), owner);
    }

    String page(Case one) {
        return get("/cases/" + one.id(), keeper).body();
    }

    String log() {
        return get("/cases/decided", keeper).body();
    }

    int post(String path, Map<String, String> fields, @Nullable Token session) {
        return forms.post("/" + network.slug() + path, fields, session).statusCode();
    }

    HttpResponse<String> get(String path, @Nullable Token session) {
        return forms.page("/" + network.slug() + path, session);
    }

    /** Where the words of a page are reported that begin so. */
    String reported(String page, String beginning, @Nullable Token reader) {
        var body = get(page, reader).body();
        var found = Pattern.compile("/reports/new\\?of=(" + beginning + "[^\"]*)\"").matcher(body);
        if (!found.find()) {
            throw new AssertionError("nothing is reported on " + page + ": " + body);
        }
        return found.group(1);
    }
}
