package org.kith.names;

import java.nio.ByteBuffer;

/**
 * Small trees whose answers add up to the logarithm of the odds that two names are one. Each tree
 * asks {@value #DEPTH} questions, "is this trait above that figure?", and gives the leaf that it
 * ends at.
 */
final class Forest {

    static final int DEPTH = 4;
    static final int QUESTIONS = (1 << DEPTH) - 1;
    static final int LEAVES = 1 << DEPTH;

    private final byte[] traits;
    private final float[] figures;
    private final float[] leaves;
    private final int trees;

    Forest(byte[] traits, float[] figures, float[] leaves) {
        this.traits = traits;
        this.figures = figures;
        this.leaves = leaves;
        this.trees = leaves.length / LEAVES;
    }

    static Forest read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int trees = in.getInt();
        byte[] traits = new byte[trees * QUESTIONS];
        float[] figures = new float[trees * QUESTIONS];
        float[] leaves = new float[trees * LEAVES];
        in.get(traits);
        in.asFloatBuffer().get(figures).get(leaves);
        return new Forest(traits, figures, leaves);
    }

    byte[] bytes() {
        ByteBuffer out =
                ByteBuffer.allocate(4 + traits.length + 4 * (figures.length + leaves.length));
        out.putInt(trees).put(traits);
        out.asFloatBuffer().put(figures).put(leaves);
        return out.array();
    }

    float sum(float[] seen) {
        float sum = 0;
        for (int tree = 0; tree < trees; tree++) {
            int root = tree * QUESTIONS;
            int at = 0;
            for (int level = 0; level < DEPTH; level++) {
                int question = root + at;
                at = 2 * at + (seen[traits[question]] > figures[question] ? 2 : 1);
            }
            sum += leaves[tree * LEAVES + at - QUESTIONS];
        }
        return sum;
    }
}
