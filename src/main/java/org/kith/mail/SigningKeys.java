package org.kith.mail;

import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.exceptions.FailException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The keys that letters are signed with (DKIM, RFC 6376), one for each domain that Kith writes
 * from: files named as the record that publishes the other half, {@code
 * kith._domainkey.example.org.pem}, RSA in PKCS 8.
 */
@Component
class SigningKeys {

    /**
     * What a signature stands for. The last two are what a mail program needs to trust before it
     * shows a button that stops letters (RFC 8058); Subject and the others cannot be added twice.
     */
    private static final String HEADERS =
            "from:from:to:to:subject:subject:date:date:message-id:reply-to:reply-to:mime-version"
                    + ":content-type:content-language:auto-submitted:list-id"
                    + ":list-unsubscribe:list-unsubscribe-post";

    private static final Pattern NAME =
            Pattern.compile("([a-z0-9-]+)\\._domainkey\\.([a-z0-9.-]+)\\.pem");

    private record Key(String selector, PrivateKey secret) {}

    private final Map<String, Key> keys;

    /**
     * @param folder where they are; empty: letters are not signed here
     * @throws IllegalStateException when one cannot be read, so that nobody learns it from a spam
     *     folder
     */
    SigningKeys(@Value("${kith.mail.keys:}") String folder) {
        this.keys = folder.isBlank() ? Map.of() : read(Path.of(folder));
    }

    /** The domains that letters can be written from. */
    Set<String> domains() {
        return keys.keySet();
    }

    /**
     * The header that signs a letter; empty where there is no key for its domain.
     *
     * @param letter as it will be sent
     */
    Optional<String> signature(String from, byte[] letter) {
        var domain = domain(from);
        var key = keys.get(domain);
        if (key == null) {
            return Optional.empty();
        }
        var template =
                "v=1; a=rsa-sha256; c=relaxed/relaxed; d=%s; s=%s; t=; h=%s; bh=; b=;"
                        .formatted(domain, key.selector(), HEADERS);
        try {
            return Optional.of(
                    new DKIMSigner(template, key.secret()).sign(new ByteArrayInputStream(letter)));
        } catch (IOException | FailException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String domain(String address) {
        return address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    private static Map<String, Key> read(Path folder) {
        var found = new HashMap<String, Key>();
        try (var files = Files.newDirectoryStream(folder, "*.pem")) {
            for (var file : files) {
                var name = NAME.matcher(file.getFileName().toString());
                if (!name.matches()) {
                    throw unreadable(file, "its name is not <selector>._domainkey.<domain>.pem");
                }
                found.put(name.group(2), new Key(name.group(1), secret(file)));
            }
        } catch (IOException missing) {
            throw unreadable(folder, missing.toString());
        }
        return Map.copyOf(found);
    }

    private static PrivateKey secret(Path file) throws IOException {
        var pem = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)));
        } catch (GeneralSecurityException | IllegalArgumentException other) {
            throw unreadable(file, "it is no RSA key in PKCS 8 (BEGIN PRIVATE KEY)");
        }
    }

    private static IllegalStateException unreadable(Path file, String why) {
        return new IllegalStateException("KITH_MAIL_KEYS: " + file + " cannot be used: " + why);
    }
}
