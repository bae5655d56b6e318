package org.kith.names;

import java.util.Arrays;
import java.util.List;

/** Grows a {@link Forest}: each tree learns what those before it still judge wrongly. */
final class Boosting {

    private static final int BINS = 64;
    private static final double RATE = 0.16;
    private static final double SMOOTHING = 3;
    private static final double LEAST_IN_LEAF = 12;

    private final List<SamenessTraining.Pair> pairs;
    private final int count;
    private final byte[][] bins = new byte[Traits.COUNT][];
    private final float[][] bounds = new float[Traits.COUNT][];
    private final double[] gradient;
    private final double[] hessian;
    private final double[] sums;

    private Boosting(List<SamenessTraining.Pair> pairs) {
        this.pairs = pairs;
        this.count = pairs.size();
        this.gradient = new double[count];
        this.hessian = new double[count];
        this.sums = new double[count];
        for (int trait = 0; trait < Traits.COUNT; trait++) {
            sort(trait);
        }
    }

    static Forest of(List<SamenessTraining.Pair> pairs, int trees) {
        return new Boosting(pairs).grow(trees);
    }

    private void sort(int trait) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = pairs.get(i).traits()[trait];
        }
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        float[] bound = new float[BINS - 1];
        for (int b = 1; b < BINS; b++) {
            bound[b - 1] = sorted[(int) ((long) b * (count - 1) / BINS)];
        }
        bounds[trait] = bound;
        bins[trait] = new byte[count];
        for (int i = 0; i < count; i++) {
            int bin = 0;
            while (bin < BINS - 1 && values[i] > bound[bin]) {
                bin++;
            }
            bins[trait][i] = (byte) bin;
        }
    }

    private Forest grow(int trees) {
        byte[] traits = new byte[trees * Forest.QUESTIONS];
        float[] figures = new float[trees * Forest.QUESTIONS];
        float[] leaves = new float[trees * Forest.LEAVES];
        for (int tree = 0; tree < trees; tree++) {
            grow(tree, traits, figures, leaves);
        }
        return new Forest(traits, figures, leaves);
    }

    private void grow(int tree, byte[] traits, float[] figures, float[] leaves) {
        for (int i = 0; i < count; i++) {
            double chance = 1 / (1 + Math.exp(-sums[i]));
            double weight = pairs.get(i).source().equals("toponyms") ? 1 : 0.5;
            gradient[i] = weight * ((pairs.get(i).same() ? 1 : 0) - chance);
            hessian[i] = weight * chance * (1 - chance);
        }
        int[] node = new int[count];
        int first = 0;
        for (int level = 0; level < Forest.DEPTH; level++) {
            int nodes = 1 << level;
            split(node, first, nodes, tree * Forest.QUESTIONS, traits, figures);
            for (int i = 0; i < count; i++) {
                int question = tree * Forest.QUESTIONS + node[i];
                boolean above = pairs.get(i).traits()[traits[question]] > figures[question];
                node[i] = 2 * node[i] + (above ? 2 : 1);
            }
            first += nodes;
        }
        double[] up = new double[Forest.LEAVES];
        double[] down = new double[Forest.LEAVES];
        for (int i = 0; i < count; i++) {
            up[node[i] - Forest.QUESTIONS] += gradient[i];
            down[node[i] - Forest.QUESTIONS] += hessian[i];
        }
        for (int leaf = 0; leaf < Forest.LEAVES; leaf++) {
            leaves[tree * Forest.LEAVES + leaf] =
                    (float) (RATE * up[leaf] / (down[leaf] + SMOOTHING));
        }
        for (int i = 0; i < count; i++) {
            sums[i] += leaves[tree * Forest.LEAVES + node[i] - Forest.QUESTIONS];
        }
    }

    private void split(int[] node, int first, int nodes, int root, byte[] traits, float[] figures) {
        double[] most = new double[nodes];
        for (int n = 0; n < nodes; n++) {
            traits[root + first + n] = 0;
            figures[root + first + n] = Float.MAX_VALUE;
        }
        double[][] up = new double[nodes][BINS];
        double[][] down = new double[nodes][BINS];
        for (int trait = 0; trait < Traits.COUNT; trait++) {
            for (int n = 0; n < nodes; n++) {
                Arrays.fill(up[n], 0);
                Arrays.fill(down[n], 0);
            }
            byte[] bin = bins[trait];
            for (int i = 0; i < count; i++) {
                up[node[i] - first][bin[i]] += gradient[i];
                down[node[i] - first][bin[i]] += hessian[i];
            }
            for (int n = 0; n < nodes; n++) {
                double allUp = Arrays.stream(up[n]).sum();
                double allDown = Arrays.stream(down[n]).sum();
                double belowUp = 0;
                double belowDown = 0;
                for (int b = 0; b < BINS - 1; b++) {
                    belowUp += up[n][b];
                    belowDown += down[n][b];
                    double aboveDown = allDown - belowDown;
                    if (belowDown < LEAST_IN_LEAF / 4 || aboveDown < LEAST_IN_LEAF / 4) {
                        continue;
                    }
                    double gain =
                            worth(belowUp, belowDown)
                                    + worth(allUp - belowUp, aboveDown)
                                    - worth(allUp, allDown);
                    if (gain > most[n] + 1e-9) {
                        most[n] = gain;
                        traits[root + first + n] = (byte) trait;
                        figures[root + first + n] = bounds[trait][b];
                    }
                }
            }
        }
    }

    private static double worth(double up, double down) {
        return up * up / (down + SMOOTHING);
    }
}
