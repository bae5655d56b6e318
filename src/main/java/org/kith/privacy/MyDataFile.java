package org.kith.privacy;

import org.kith.web.View;

import java.time.Instant;

/**
 * All that the page shows and leaves out for its length, as one file that opens anywhere, without a
 * line to anybody.
 *
 * @param mail of whom it tells
 * @param at when it was written
 */
@View.Template("privacy/my-data-file")
public record MyDataFile(MyDataPage page, String mail, Instant at) implements View {}
