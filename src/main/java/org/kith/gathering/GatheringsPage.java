package org.kith.gathering;

import org.kith.web.View;

import java.util.List;

/**
 * The gatherings of a network.
 *
 * @param governing whether it is the coordinators' page, with drafts, which leads to changing them
 */
@View.Template("gathering/gatherings")
public record GatheringsPage(List<GatheringRow> coming, List<GatheringRow> past, boolean governing)
        implements View {

    public GatheringsPage {
        coming = List.copyOf(coming);
        past = List.copyOf(past);
    }
}
