package org.kith.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * An OpenID provider for the tests: whoever is sent there has signed in at once as who was said to
 * come next. It is as strict as a good one: codes once, PKCE and the client's secret demanded.
 */
public final class PretendedProvider {

    private static final Map<String, Map<String, List<String>>> CODES = new ConcurrentHashMap<>();
    private static final ECKey KEY = key();
    private static final HttpServer SERVER = server();
    private static final String ISSUER = "http://localhost:" + SERVER.getAddress().getPort();

    private static volatile UnaryOperator<JWTClaimsSet.Builder> visitor = claims -> claims;
    private static volatile ECKey signing = KEY;
    private static volatile String here = "http://localhost:0";

    private PretendedProvider() {}

    /** Its issuer. */
    public static String start() {
        return ISSUER;
    }

    /** Who is there from now on, as their ID token says it. */
    static void visitor(String subject, String mail, boolean proven) {
        signing = KEY;
        visitor =
                claims ->
                        claims.subject(subject)
                                .claim("email", mail)
                                .claim("email_verified", proven);
    }

    /** Its tokens go wrong from now on. */
    static void spoiling(UnaryOperator<JWTClaimsSet.Builder> how) {
        var before = visitor;
        visitor = claims -> how.apply(before.apply(claims));
    }

    /** Where the program of the tests really is: its port is not known to its settings. */
    static void kithIsAt(String address) {
        here = address;
    }

    static void signingWith(ECKey other) {
        signing = other;
    }

    static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static HttpServer server() {
        try {
            var server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
            server.createContext("/", PretendedProvider::answer);
            server.start();
            return server;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case "/.well-known/openid-configuration" -> say(exchange, 200, metadata());
            case "/keys" -> say(exchange, 200, new JWKSet(KEY.toPublicJWK()).toString());
            case "/authorize" -> authorize(exchange);
            case "/token" -> token(exchange);
            default -> say(exchange, 404, "{}");
        }
    }

    private static String metadata() {
        return """
        {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
         "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
         "id_token_signing_alg_values_supported": ["ES256", "none"],
         "authorization_response_iss_parameter_supported": true}
        """
                .formatted(ISSUER);
    }

    static String one(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of("")).getFirst();
    }

    private static void authorize(HttpExchange exchange) throws IOException {
        var asked = URLUtils.parseParameters(exchange.getRequestURI().getRawQuery());
        var code = UUID.randomUUID().toString();
        CODES.put(code, asked);
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        "%s?code=%s&state=%s&iss=%s"
                                .formatted(
                                        one(asked, "redirect_uri")
                                                .replace("http://localhost:0", here),
                                        code,
                                        one(asked, "state"),
                                        ISSUER));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void token(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var given = URLUtils.parseParameters(body);
        var asked = CODES.remove(one(given, "code"));
        var client =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        "kith-here:a+secret+%26+more"
                                                .getBytes(StandardCharsets.UTF_8));
        if (asked == null
                || !client.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || !one(asked, "redirect_uri").equals(one(given, "redirect_uri"))
                || !CodeChallenge.compute(
                                CodeChallengeMethod.S256,
                                new CodeVerifier(one(given, "code_verifier")))
                        .getValue()
                        .equals(one(asked, "code_challenge"))) {
            say(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        say(
                exchange,
                200,
                "{\"access_token\": \"unused\", \"token_type\": \"Bearer\", \"id_token\": \"%s\"}"
                        .formatted(idToken(one(asked, "nonce"))));
    }

    private static String idToken(String nonce) {
        try {
            var claims =
                    new JWTClaimsSet.Builder()
                            .issuer(ISSUER)
                            .audience("kith-here")
                            .issueTime(new Date())
                            .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                            .claim("nonce", nonce);
            var token =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(KEY.getKeyID()).build(),
                            visitor.apply(claims).build());
            token.sign(new ECDSASigner(signing));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static void say(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
