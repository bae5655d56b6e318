package org.kith.community;

import org.jspecify.annotations.Nullable;

/**
 * A small picture on a page of something else.
 *
 * @param page that it opens
 * @param webp the address of the small picture as WebP, and as JPEG
 * @param text what can be seen
 * @param language of the text where it is not the reader's
 * @param width in pixels, as the height
 */
public record Thumbnail(
        String page,
        String webp,
        String jpeg,
        String text,
        @Nullable String language,
        int width,
        int height) {}
