package org.kith.meeting;

import org.kith.community.Answers;
import org.kith.community.Group;
import org.kith.gathering.GatheringRow;
import org.kith.web.View;

import java.util.List;

/**
 * Where a group says whom it sends.
 *
 * @param contacts names of its contacts, to choose from while typing
 */
@View.Template("meeting/representation")
public record RepresentationPage(
        GatheringRow meeting, Group group, List<String> contacts, Answers answers) implements View {

    public RepresentationPage {
        contacts = List.copyOf(contacts);
    }

    public static int longestName() {
        return Representation.LONGEST_NAME;
    }

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
