package org.kith.gazetteer;

/** A small network of one hidden layer: from what is known of a candidate to its log odds. */
record Ranker(float[] mean, float[] scale, float[][] in, float[] bias, float[] out, float offset) {

    float odds(float[] features) {
        float[] hidden = bias.clone();
        for (int f = 0; f < features.length; f++) {
            float x = (features[f] - mean[f]) * scale[f];
            float[] weights = in[f];
            for (int h = 0; h < hidden.length; h++) {
                hidden[h] += x * weights[h];
            }
        }
        float sum = offset;
        for (int h = 0; h < hidden.length; h++) {
            sum += Math.max(0, hidden[h]) * out[h];
        }
        return sum;
    }
}
