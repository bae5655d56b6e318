package org.kith.openid;

import org.jspecify.annotations.Nullable;
import org.kith.outgoing.OtherMachines;
import org.kith.store.CannotStart;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The providers of this installation, by configuration: {@code KITH_OPENID_GARDEN_ISSUER} and its
 * sisters make one that is called garden. A setting that cannot be meant stops the start.
 */
@Component
public class Providers {

    private static final Pattern KEY = Pattern.compile("[a-z0-9]{1,30}");

    private final Map<String, Provider> providers;

    Providers(Environment environment, OtherMachines others) {
        this.providers =
                Binder.get(environment)
                        .bind("kith.openid", Bindable.mapOf(String.class, Setting.class))
                        .orElse(Map.of())
                        .entrySet()
                        .stream()
                        .map(one -> provider(one.getKey(), one.getValue(), others))
                        .collect(Collectors.toMap(Provider::key, one -> one));
    }

    /** In the order of their keys. */
    public List<Way> ways() {
        return providers.values().stream()
                .map(one -> new Way(one.key(), one.name()))
                .sorted(Comparator.comparing(Way::key))
                .toList();
    }

    /** As people know it; its key where it is not set up any more. */
    public String name(String key) {
        return find(key).map(Provider::name).orElse(key);
    }

    Optional<Provider> find(String key) {
        return Optional.ofNullable(providers.get(key));
    }

    /** As it stands in the environment. */
    record Setting(String issuer, String client, String secret, String name, String vouches) {}

    private static Provider provider(String key, Setting setting, OtherMachines others) {
        var named = "KITH_OPENID_" + key.toUpperCase(Locale.ROOT);
        if (!KEY.matcher(key).matches()) {
            throw new CannotStart(
                    named + "_…: the word after KITH_OPENID_ is 1 to 30 letters and digits.");
        }
        return new Provider(
                key,
                text(setting.name()).isEmpty() ? key : text(setting.name()),
                issuer(named, text(setting.issuer()), others),
                client(named, text(setting.client())),
                text(setting.secret()),
                Arrays.stream(text(setting.vouches()).toLowerCase(Locale.ROOT).split("[,\\s]+"))
                        .filter(domain -> !domain.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static URI issuer(String named, String text, OtherMachines others) {
        try {
            var issuer = URI.create(text);
            if (others.mayAsk(issuer)) {
                return issuer;
            }
        } catch (IllegalArgumentException malformed) {
            // Said below.
        }
        throw new CannotStart(
                "%s_ISSUER is to be the https address that the provider calls itself, and is “%s”. A host inside your own walls may use http where KITH_REACHES names it."
                        .formatted(named, text));
    }

    private static String client(String named, String text) {
        if (text.isEmpty()) {
            throw new CannotStart(
                    named + "_CLIENT is missing: the client id that the provider gave you.");
        }
        return text;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
