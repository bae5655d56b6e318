package org.kith.factor;

import org.kith.web.View;

import java.time.Instant;
import java.util.Optional;

/**
 * For who has lost their second factor.
 *
 * @param guarded whether they have one at all
 * @param acquaintances how many can speak for them
 * @param opensAt when their factors are taken away; empty until enough have spoken
 * @param restsUntil after an objection, until when they cannot ask anew
 */
@View.Template("factor/recovery")
public record RecoveryPage(
        boolean guarded,
        int acquaintances,
        boolean running,
        Optional<Instant> opensAt,
        Optional<Instant> restsUntil)
        implements View {}
