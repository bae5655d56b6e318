package org.kith.departure;

import org.kith.backup.Gone;
import org.kith.network.Network;
import org.kith.web.View;

import java.util.List;

/**
 * What is to be deleted, and what is left of what was.
 *
 * @param ownerLetIn whether the database lets the owner of the tables in: without, nothing goes
 * @param clockBelieved whether what is over by its time alone is done at the moment
 */
@View.Template("departure/gone")
public record GonePage(
        List<Going> going, List<Gone> gone, boolean ownerLetIn, boolean clockBelieved)
        implements View {

    /**
     * @param late whether its time is over and it still stands
     */
    public record Going(Network network, Deletion deletion, boolean late) {}

    public GonePage {
        going = List.copyOf(going);
        gone = List.copyOf(gone);
    }
}
