package org.kith.twinning;

import org.jspecify.annotations.Nullable;

/**
 * What a public register says of a link, in its own spelling.
 *
 * @param source the register's key
 * @param retrieved the year or date of the register's copy
 */
public record SourceStatement(
        String source,
        String title,
        @Nullable String url,
        @Nullable String retrieved,
        @Nullable String aStated,
        @Nullable String aCountryStated,
        @Nullable String bStated,
        @Nullable String bCountryStated) {}
