package org.kith.programme;

import org.kith.web.View;

import java.util.List;

/**
 * The programmes of a network.
 *
 * @param governing whether it is the coordinators' page, which leads to changing them
 */
@View.Template("programme/programmes")
public record ProgrammesPage(List<ProgrammeRow> programmes, boolean governing) implements View {

    public ProgrammesPage {
        programmes = List.copyOf(programmes);
    }
}
