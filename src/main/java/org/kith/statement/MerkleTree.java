package org.kith.statement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/**
 * The tree over the leaves of a published count, as RFC 6962 has it: a leaf is hashed behind a zero
 * byte, a node behind a one, and the left half is the largest power of two below the whole.
 *
 * @param leaves hashes in hex, in ascending order, so that their order says nothing of when who
 *     signed
 */
record MerkleTree(List<String> leaves) {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    MerkleTree {
        leaves = leaves.stream().sorted().toList();
    }

    /** A hash beside the way from a leaf to the root. */
    public record Step(boolean left, String hash) {}

    /**
     * @param nonce hex
     */
    static String leaf(String nonce, String text) {
        return hash(LEAF, HexFormat.of().parseHex(nonce), text.getBytes(StandardCharsets.UTF_8));
    }

    String root() {
        return leaves.isEmpty() ? hash() : root(leaves);
    }

    /** From the leaf up; empty where it is none of them, or the only one. */
    List<Step> path(String leaf) {
        var at = Collections.binarySearch(leaves, leaf);
        var steps = new ArrayList<Step>();
        if (at >= 0) {
            collect(leaves, at, steps);
        }
        return steps;
    }

    /** What a leaf and its path lead to. */
    static String climb(String leaf, List<Step> path) {
        var at = leaf;
        for (var step : path) {
            at = step.left() ? node(step.hash(), at) : node(at, step.hash());
        }
        return at;
    }

    private static void collect(List<String> part, int at, List<Step> steps) {
        if (part.size() == 1) {
            return;
        }
        var half = Integer.highestOneBit(part.size() - 1);
        var left = part.subList(0, half);
        var right = part.subList(half, part.size());
        if (at < half) {
            collect(left, at, steps);
            steps.add(new Step(false, root(right)));
        } else {
            collect(right, at - half, steps);
            steps.add(new Step(true, root(left)));
        }
    }

    private static String root(List<String> part) {
        if (part.size() == 1) {
            return part.getFirst();
        }
        var half = Integer.highestOneBit(part.size() - 1);
        return node(root(part.subList(0, half)), root(part.subList(half, part.size())));
    }

    private static String node(String left, String right) {
        return hash(NODE, HexFormat.of().parseHex(left), HexFormat.of().parseHex(right));
    }

    private static String hash(byte kind, byte[]... parts) {
        var digest = sha256();
        digest.update(kind);
        for (var part : parts) {
            digest.update(part);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String hash() {
        return HexFormat.of().formatHex(sha256().digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
