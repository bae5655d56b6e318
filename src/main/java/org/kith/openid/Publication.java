package org.kith.openid;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;

import java.io.IOException;
import java.net.URI;
import java.util.HashSet;

/** What a provider has published of itself, and what its ID tokens are held against. */
record Publication(OIDCProviderMetadata metadata, IDTokenValidator tokens) {

    /**
     * @throws IOException where it does not answer, or calls itself otherwise than configured
     */
    static Publication of(Provider provider, Sender sender) throws IOException {
        var issuer = new Issuer(provider.issuer());
        try {
            var where = OIDCProviderMetadata.resolveURL(issuer);
            var metadata =
                    OIDCProviderMetadata.parse(sender.get(URI.create(where.toString())).body());
            if (!metadata.getIssuer().equals(issuer)) {
                throw new IOException(
                        "the provider calls itself %s, not %s"
                                .formatted(metadata.getIssuer(), issuer));
            }
            if (metadata.getAuthorizationEndpointURI() == null
                    || metadata.getTokenEndpointURI() == null
                    || metadata.getJWKSetURI() == null) {
                throw new IOException(issuer + " has no flow with codes");
            }
            return new Publication(metadata, tokens(provider, metadata, sender));
        } catch (com.nimbusds.oauth2.sdk.GeneralException malformed) {
            throw new IOException(issuer + " says of itself what nobody understands", malformed);
        }
    }

    /** Signed with a key that the provider publishes; never with our secret, never unsigned. */
    private static IDTokenValidator tokens(
            Provider provider, OIDCProviderMetadata metadata, Sender sender) throws IOException {
        var algorithms = new HashSet<>(JWSAlgorithm.Family.SIGNATURE);
        algorithms.retainAll(metadata.getIDTokenJWSAlgs());
        if (algorithms.isEmpty()) {
            throw new IOException(provider.issuer() + " signs with none of the usual algorithms");
        }
        var keys =
                JWKSourceBuilder.<SecurityContext>create(metadata.getJWKSetURI().toURL(), sender)
                        .refreshAheadCache(false)
                        .build();
        return new IDTokenValidator(
                metadata.getIssuer(),
                new ClientID(provider.client()),
                new JWSVerificationKeySelector<>(algorithms, keys),
                null);
    }
}
