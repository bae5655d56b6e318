package org.kith.gazetteer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Learns the ranker by softmax over the candidates of a query, and by their log odds each. */
final class RankerTraining {

    static final int HIDDEN = 32;
    private static final int F = Candidates.FEATURES;
    private static final float EACH = 0.2f;

    record Query(float[][] candidates, int right) {}

    final List<Query> queries = new ArrayList<>();
    private final Random random = new Random(3);
    private float[] mean = new float[F];
    private float[] scale = new float[F];
    // in (F*H), bias H, out H, offset 1
    private float[] w = new float[F * HIDDEN + 2 * HIDDEN + 1];
    private float[] g = new float[w.length];
    private float[] m = new float[w.length];
    private float[] v = new float[w.length];
    private int step;

    void normalise() {
        double[] sum = new double[F];
        double[] square = new double[F];
        long n = 0;
        for (Query q : queries) {
            for (float[] c : q.candidates) {
                n++;
                for (int f = 0; f < F; f++) {
                    sum[f] += c[f];
                    square[f] += c[f] * c[f];
                }
            }
        }
        for (int f = 0; f < F; f++) {
            mean[f] = (float) (sum[f] / n);
            scale[f] = (float) (1 / Math.sqrt(square[f] / n - mean[f] * mean[f] + 1e-4));
        }
        for (Query q : queries) {
            for (float[] c : q.candidates) {
                for (int f = 0; f < F; f++) {
                    c[f] = (c[f] - mean[f]) * scale[f];
                }
            }
        }
        for (int i = 0; i < F * HIDDEN; i++) {
            w[i] = (float) (random.nextGaussian() / Math.sqrt(F));
        }
        for (int i = F * HIDDEN + HIDDEN; i < w.length - 1; i++) {
            w[i] = (float) (random.nextGaussian() / Math.sqrt(HIDDEN));
        }
    }

    void train(int epochs) {
        int batch = 32;
        int steps = epochs * (queries.size() / batch);
        for (int s = 0; s < steps; s++) {
            Arrays.fill(g, 0);
            for (int b = 0; b < batch; b++) {
                learn(queries.get(random.nextInt(queries.size())));
            }
            adam(batch, 0.004f * (0.5f + 0.5f * (float) Math.cos(Math.PI * s / steps)) + 1e-5f);
        }
    }

    private void adam(int batch, float rate) {
        step++;
        for (int i = 0; i < w.length; i++) {
            float x = g[i] / batch + 1e-5f * w[i];
            m[i] = 0.9f * m[i] + 0.1f * x;
            v[i] = 0.999f * v[i] + 0.001f * x * x;
            double a = m[i] / (1 - Math.pow(0.9, step));
            double b = v[i] / (1 - Math.pow(0.999, step));
            w[i] -= (float) (rate * a / (Math.sqrt(b) + 1e-8));
        }
    }

    private void learn(Query q) {
        int n = q.candidates.length;
        float[][] h = new float[n][HIDDEN];
        double[] y = new double[n];
        double top = -1e9;
        for (int i = 0; i < n; i++) {
            y[i] = forward(q.candidates[i], h[i]);
            top = Math.max(top, y[i]);
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += Math.exp(y[i] - top);
        }
        for (int i = 0; i < n; i++) {
            double d = q.right < 0 ? 0 : Math.exp(y[i] - top) / sum - (i == q.right ? 1 : 0);
            d += EACH * (1 / (1 + Math.exp(-y[i])) - (i == q.right ? 1 : 0));
            backward(q.candidates[i], h[i], (float) d);
        }
    }

    private double forward(float[] x, float[] h) {
        System.arraycopy(w, F * HIDDEN, h, 0, HIDDEN);
        for (int f = 0; f < F; f++) {
            int at = f * HIDDEN;
            float xf = x[f];
            for (int k = 0; k < HIDDEN; k++) {
                h[k] += xf * w[at + k];
            }
        }
        float y = w[w.length - 1];
        for (int k = 0; k < HIDDEN; k++) {
            h[k] = Math.max(0, h[k]);
            y += h[k] * w[F * HIDDEN + HIDDEN + k];
        }
        return y;
    }

    private void backward(float[] x, float[] h, float d) {
        if (Math.abs(d) < 1e-4) {
            return;
        }
        g[w.length - 1] += d;
        float[] dh = new float[HIDDEN];
        for (int k = 0; k < HIDDEN; k++) {
            g[F * HIDDEN + HIDDEN + k] += d * h[k];
            dh[k] = h[k] > 0 ? d * w[F * HIDDEN + HIDDEN + k] : 0;
            g[F * HIDDEN + k] += dh[k];
        }
        for (int f = 0; f < F; f++) {
            int at = f * HIDDEN;
            for (int k = 0; k < HIDDEN; k++) {
                g[at + k] += x[f] * dh[k];
            }
        }
    }

    Ranker ranker() {
        float[][] in = new float[F][HIDDEN];
        for (int f = 0; f < F; f++) {
            System.arraycopy(w, f * HIDDEN, in[f], 0, HIDDEN);
        }
        return new Ranker(
                mean,
                scale,
                in,
                Arrays.copyOfRange(w, F * HIDDEN, F * HIDDEN + HIDDEN),
                Arrays.copyOfRange(w, F * HIDDEN + HIDDEN, F * HIDDEN + 2 * HIDDEN),
                w[w.length - 1]);
    }
}
