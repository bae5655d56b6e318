package org.kith.names;

/** A name as a part of an address: {@code [a-z0-9-]}, at most {@value #LIMIT} characters. */
public final class Slug {

    private static final int LIMIT = 80;

    private Slug() {}

    /**
     * The slug of a name in any script, cut between words where that leaves enough; empty where no
     * letter or digit is left, and then the caller has to name the thing otherwise.
     */
    public static String of(String name) {
        String slug = Fold.fold(name).replace(' ', '-');
        if (slug.length() <= LIMIT) {
            return slug;
        }
        int cut = slug.lastIndexOf('-', LIMIT);
        return slug.substring(0, cut > LIMIT / 2 ? cut : LIMIT).replaceAll("-$", "");
    }
}
