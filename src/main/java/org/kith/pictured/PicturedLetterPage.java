package org.kith.pictured;

import org.jspecify.annotations.Nullable;
import org.kith.web.View;

/**
 * What somebody agreed to, for themselves.
 *
 * @param consent null where the link leads to nothing any more
 * @param over whether its last day has passed
 * @param group its name
 * @param network its name for this reader
 */
@View.Template("pictured/letter")
public record PicturedLetterPage(
        String address,
        @Nullable PictureConsent consent,
        boolean over,
        String group,
        String network)
        implements View {}
