package org.kith.reception;

import org.kith.gathering.GatheringRow;
import org.kith.web.View;

/**
 * The papers of a gathering, for its organisers.
 *
 * @param people who are expected
 */
@View.Template("reception/reception")
public record ReceptionPage(GatheringRow row, int people) implements View {

    public static int badgesOnASheet() {
        return BadgeSheet.ON_A_SHEET;
    }
}
