package org.kith.atlas;

/**
 * How far is far on this map: a round number of kilometres (1, 2 or 5 and zeros) and how many
 * pixels it covers in the middle of the view. At most a quarter of the width.
 */
public record ScaleBar(double kilometres, double pixels) {

    public static ScaleBar of(View view) {
        double room = view.kilometresPerPixel() * view.width() / 4;
        double power = Math.pow(10, Math.floor(Math.log10(room)));
        double steps = room / power;
        double kilometres = power * (steps >= 5 ? 5 : steps >= 2 ? 2 : 1);
        return new ScaleBar(kilometres, kilometres / view.kilometresPerPixel());
    }
}
