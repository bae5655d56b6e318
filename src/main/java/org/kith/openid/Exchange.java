package org.kith.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;

import org.kith.names.MailAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The flow with codes: out with a state, a nonce and the hash of a secret (PKCE), back with a code
 * that is changed for an ID token behind the browser's back. No other token is asked for or kept.
 */
@Component
class Exchange {

    /** At most 255 signs of ASCII that can be seen (OpenID Connect Core, 8). */
    private static final Pattern SUBJECT = Pattern.compile("[ -~]{1,255}");

    private final Publications publications;
    private final Sender sender;
    private final String address;

    Exchange(Publications publications, Sender sender, @Value("${kith.address}") String address) {
        this.publications = publications;
        this.sender = sender;
        this.address = address;
    }

    Departure depart(Provider provider, String next) {
        return new Departure(
                provider.key(),
                new State().getValue(),
                new Nonce().getValue(),
                new CodeVerifier().getValue(),
                next,
                Instant.now().plus(Departure.LASTS));
    }

    /** Where the browser is sent. */
    URI address(Provider provider, Departure departure) throws IOException {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope("openid", "email"),
                        new ClientID(provider.client()),
                        returns(provider))
                .endpointURI(publications.of(provider).metadata().getAuthorizationEndpointURI())
                .state(new State(departure.state()))
                .nonce(new Nonce(departure.nonce()))
                .codeChallenge(new CodeVerifier(departure.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /**
     * Whom the provider has before it.
     *
     * @param issuer as the answer bears it (RFC 9207); empty where it bears none
     * @throws IOException where the provider cannot be asked, or its answer does not hold
     */
    Identity identity(Provider provider, Departure departure, String code, String issuer)
            throws IOException {
        var publication = publications.of(provider);
        var metadata = publication.metadata();
        if (!issuer.isEmpty()
                ? !issuer.equals(metadata.getIssuer().getValue())
                : metadata.supportsAuthorizationResponseIssuerParam()) {
            throw new IOException("an answer of another provider");
        }
        try {
            var response =
                    OIDCTokenResponseParser.parse(
                            request(provider, departure, code, metadata)
                                    .toHTTPRequest()
                                    .send(sender));
            if (!(response instanceof OIDCTokenResponse answered)) {
                throw new IOException("no token: " + response.toErrorResponse().getErrorObject());
            }
            var token = answered.getOIDCTokens().getIDToken();
            if (token == null) {
                throw new IOException("no ID token");
            }
            var claims = publication.tokens().validate(token, new Nonce(departure.nonce()));
            if (!SUBJECT.matcher(claims.getSubject().getValue()).matches()) {
                throw new IOException("a subject that is none");
            }
            return identity(provider, claims);
        } catch (ParseException | BadJOSEException | JOSEException unsound) {
            throw new IOException("an answer that does not hold: " + unsound.getMessage(), unsound);
        }
    }

    private TokenRequest request(
            Provider provider, Departure departure, String code, OIDCProviderMetadata metadata) {
        var grant =
                new AuthorizationCodeGrant(
                        new AuthorizationCode(code),
                        returns(provider),
                        new CodeVerifier(departure.verifier()));
        var client = new ClientID(provider.client());
        if (provider.secret().isEmpty()) {
            return new TokenRequest.Builder(metadata.getTokenEndpointURI(), client, grant).build();
        }
        var secret = new Secret(provider.secret());
        var ways = metadata.getTokenEndpointAuthMethods();
        var inBody =
                ways != null
                        && !ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        && ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        return new TokenRequest.Builder(
                        metadata.getTokenEndpointURI(),
                        inBody
                                ? new ClientSecretPost(client, secret)
                                : new ClientSecretBasic(client, secret),
                        grant)
                .build();
    }

    private static Identity identity(Provider provider, IDTokenClaimsSet claims) {
        var mail = MailAddress.of(Objects.requireNonNullElse(claims.getStringClaim("email"), ""));
        return new Identity(
                provider.key(),
                claims.getIssuer().getValue(),
                claims.getSubject().getValue(),
                mail.orElse(""),
                mail.isPresent() && Boolean.TRUE.equals(claims.getBooleanClaim("email_verified")));
    }

    private URI returns(Provider provider) {
        return URI.create(address + "/sign-in/with/" + provider.key() + "/back");
    }
}
