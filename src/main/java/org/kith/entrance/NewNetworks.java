package org.kith.entrance;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.account.Members;
import org.kith.account.Role;
import org.kith.names.SafeText;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.network.Networks;
import org.kith.shared.Language;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.Map;

/** The policy of starting a network: empty, and with the one who starts it as its coordinator. */
@Component
class NewNetworks {

    private final Networks networks;
    private final NetworkAddress address;
    private final NetworkScope scope;
    private final Members members;
    private final Audit audit;

    NewNetworks(
            Networks networks,
            NetworkAddress address,
            NetworkScope scope,
            Members members,
            Audit audit) {
        this.networks = networks;
        this.address = address;
        this.scope = scope;
        this.members = members;
        this.audit = audit;
    }

    sealed interface Outcome {

        record Started(Network network) implements Outcome {}

        /**
         * @param wrong by field
         */
        record Refused(Map<String, Wrong> wrong) implements Outcome {}
    }

    Outcome start(Actor actor, NetworkForm form) {
        var wrong = new LinkedHashMap<String, Wrong>();
        var name = name(form, wrong);
        var about = about(form, wrong);
        var slug = NetworkAddress.of(form.slug(), form.name());
        address.wrongWith(slug).ifPresent(w -> wrong.put("slug", w));
        if (!wrong.isEmpty()) {
            return new Outcome.Refused(wrong);
        }
        var network =
                new Network(
                        Network.Id.next(),
                        slug,
                        name,
                        about,
                        Map.of(),
                        Map.of(),
                        Language.of(form.language()).orElse(Language.EN),
                        form.published(),
                        false);
        return scope.in(network.id(), db -> write(actor, network));
    }

    private Outcome write(Actor actor, Network network) {
        if (!networks.add(network)) {
            return new Outcome.Refused(Map.of("slug", NetworkAddress.taken()));
        }
        members.add(network.id(), actor.personId(), Role.COORDINATOR);
        audit.write(
                network.id(),
                actor,
                Audit.Change.of("started", "network", network.id().value(), null, network));
        return new Outcome.Started(network);
    }

    private static String name(NetworkForm form, Map<String, Wrong> wrong) {
        return switch (SafeText.check(form.name(), NetworkForm.NAME_LIMIT)) {
            case SafeText.Refused(var reason) ->
                    refused("name", reason, NetworkForm.NAME_LIMIT, wrong);
            case SafeText.Fine(var text) -> {
                if (text.length() < 2) {
                    wrong.put("name", new Wrong("entrance.network.name.short", 2));
                }
                yield text;
            }
        };
    }

    private static String about(NetworkForm form, Map<String, Wrong> wrong) {
        if (form.about().isBlank()) {
            return "";
        }
        return switch (SafeText.checkParagraphs(form.about(), NetworkForm.ABOUT_LIMIT)) {
            case SafeText.Refused(var reason) ->
                    refused("about", reason, NetworkForm.ABOUT_LIMIT, wrong);
            case SafeText.Fine(var text) -> text;
        };
    }

    private static String refused(
            String field, SafeText.Reason reason, int limit, Map<String, Wrong> wrong) {
        wrong.put(field, Wrong.of(reason, limit));
        return "";
    }
}
