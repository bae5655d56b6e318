package org.kith.atlas;

/** How strongly a map draws something; later tones are drawn over earlier ones. */
public enum Tone {
    /** Over, dormant or suspended: grey and dotted. */
    ENDED,
    /** Agreed without formality: dashed. */
    INFORMAL,
    /** Decided formally: a plain line. */
    FORMAL,
    /** What the page is about: a strong line. */
    EMPHASISED
}
