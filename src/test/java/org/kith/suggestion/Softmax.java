package org.kith.suggestion;

import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Learns what each step adds, so that the friend that a place has stands out among those that it
 * could have had: a multinomial logit, by stochastic descent with a step size for each weight.
 */
final class Softmax {

    private static final int BATCH = 32;
    private static final int AVERAGED = 4;
    private static final float SHRINKING = 3e-4f;
    private static final double RATE = .015;

    private final int traits;
    private final float[] weights;
    private final float[] slope;
    private final double[] steepness;

    /** One choice; the first candidate is the one that was chosen. */
    record Choice(short[] steps, float[] stands) {}

    Softmax(int traits, int steps) {
        this.traits = traits;
        weights = new float[steps];
        slope = new float[steps];
        steepness = new double[steps];
    }

    float[] learn(List<Choice> choices, int epochs, Random dice) {
        var mean = new float[weights.length];
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(choices, dice);
            double rate = RATE * (1 - .8 * epoch / epochs);
            double loss = 0;
            for (int i = 0; i < choices.size(); i++) {
                loss += look(choices.get(i));
                if (i % BATCH == BATCH - 1) {
                    step(rate);
                }
            }
            System.err.printf("epoch %d loss %.4f%n", epoch, loss / choices.size());
            for (int i = 0; i < mean.length && epoch >= epochs - AVERAGED; i++) {
                mean[i] += weights[i] / AVERAGED;
            }
        }
        return mean;
    }

    private double look(Choice choice) {
        var stands = choice.stands;
        var scores = new double[stands.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.log(stands[i]);
            for (int t = 0; t < traits; t++) {
                scores[i] += weights[choice.steps[i * traits + t]];
            }
            most = Math.max(most, scores[i]);
        }
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - most);
        }
        for (int i = 0; i < scores.length; i++) {
            float wrong = (float) (Math.exp(scores[i] - most) / sum) - (i == 0 ? 1 : 0);
            for (int t = 0; t < traits; t++) {
                slope[choice.steps[i * traits + t]] += wrong;
            }
        }
        return Math.log(sum) + most - scores[0];
    }

    private void step(double rate) {
        for (int i = 0; i < weights.length; i++) {
            double down = slope[i] / BATCH + SHRINKING * weights[i];
            slope[i] = 0;
            if (down != 0) {
                double first = steepness[i] == 0 ? 1 : .001;
                steepness[i] = steepness[i] * .999 + down * down * first;
                weights[i] -= (float) (rate * down / (Math.sqrt(steepness[i]) + 1e-3));
            }
        }
    }
}
