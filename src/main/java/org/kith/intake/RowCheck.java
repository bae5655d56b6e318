package org.kith.intake;

import org.kith.network.Network;

import java.util.List;

/** Looks at the rows of one kind of import; writes nothing. */
interface RowCheck {

    Import.Kind kind();

    /** The places that a row names, so that those of many rows can be looked up together. */
    List<PlaceText> places(Reading row);

    Checked check(Network.Id network, Reading row, PlaceMeanings meanings);
}
