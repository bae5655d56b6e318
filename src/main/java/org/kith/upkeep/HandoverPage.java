package org.kith.upkeep;

import org.jspecify.annotations.Nullable;
import org.kith.account.Office;
import org.kith.community.Answers;
import org.kith.community.Group;
import org.kith.community.GroupContact;
import org.kith.web.View;

import java.util.List;

/**
 * The form that names a successor.
 *
 * @param waits who is asked already; null where nobody is
 * @param replaceable whose place they can take, for who may say so
 * @param chooses whether the reader says whose place; otherwise it is their own
 * @param stays what the reader remains in the network itself
 */
@View.Template("upkeep/handover")
public record HandoverPage(
        Group group,
        @Nullable Handover waits,
        List<GroupContact> replaceable,
        boolean chooses,
        List<Office> stays,
        Answers answers)
        implements View {

    public static final String NOBODY = "nobody";

    /** What a form calls a contact. */
    public static String key(GroupContact contact) {
        return contact.mail() == null ? "" : Recipients.small(contact.mail());
    }

    public int days() {
        return (int) Handover.LASTS.toDays();
    }

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
