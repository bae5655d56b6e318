package org.kith.statement;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/**
 * What lets a signer verify that their own signature is in a published count.
 *
 * @param nonce hex
 * @param text what was hashed with it, which says whose signature it is
 * @param leaf hex
 * @param count the newest published count that has it; null where none has yet
 * @param path from the leaf to that count's root
 */
public record Receipt(
        String nonce,
        String text,
        String leaf,
        @Nullable PublishedCount count,
        List<MerkleTree.Step> path) {

    public Receipt {
        path = List.copyOf(path);
    }

    /**
     * The mail is a part of it: two of one name cannot be shown one leaf for both.
     *
     * @param of one that was confirmed
     */
    static String text(Signature of) {
        return """
        Kith signature 1
        statement: %s
        signature: %s
        name: %s
        place: %s
        mail: %s
        """
                .formatted(
                        of.statement(),
                        of.id(),
                        Objects.requireNonNullElse(of.name(), ""),
                        Objects.requireNonNullElse(of.placeTyped(), ""),
                        Objects.requireNonNullElse(of.mail(), ""));
    }

    /** Whether the path leads to the root that was published. */
    public boolean holds() {
        return count != null && MerkleTree.climb(leaf, path).equals(count.root());
    }
}
