package org.kith.factor;

import org.kith.web.View;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks somebody whether another is who they say.
 *
 * @param name whose second factor is lost
 * @param running whether it can still be decided
 * @param voices how many have spoken for them
 */
@View.Template("factor/voice")
public record VoicePage(
        UUID id, String name, boolean running, int voices, Optional<Instant> opensAt)
        implements View {}
