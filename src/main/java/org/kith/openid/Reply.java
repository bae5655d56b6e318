package org.kith.openid;

/**
 * What a provider's answer bears, as the browser brings it.
 *
 * @param issuer empty where the provider does not say it (RFC 9207)
 */
record Reply(String code, String state, String issuer) {}
