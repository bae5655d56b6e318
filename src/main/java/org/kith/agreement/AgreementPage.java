package org.kith.agreement;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.shared.PartialDate;
import org.kith.twinning.LinkRow;
import org.kith.twinning.Sides.Side;
import org.kith.web.Frame;
import org.kith.web.View;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One agreement: its text side by side, who has approved it, and who holds it up.
 *
 * @param versions all, the newest first
 * @param own the sides that the reader speaks for
 * @param silent the sides that nobody speaks for
 * @param renewal the agreement that takes its place or is to
 * @param notice the key of what came in between; null where nothing did
 */
@View.Template("agreement/agreement")
public record AgreementPage(
        LinkRow row,
        Standing standing,
        List<Version> versions,
        Set<Side> own,
        Set<Side> silent,
        Optional<Agreement.Id> renewal,
        Answers answers,
        @Nullable String notice)
        implements View {

    @Override
    public int status() {
        if (notice != null) {
            return 409;
        }
        return answers.fine() ? 200 : 422;
    }

    public Agreement agreement() {
        return standing.agreement();
    }

    public AgreementText text() {
        return agreement().newest().text();
    }

    public String address(Frame frame) {
        return frame.at("/links/" + row.slug() + "/agreements/" + agreement().id());
    }

    public String state(Frame frame) {
        return OnLink.state(agreement(), row, frame);
    }

    /** Those of the reader's sides that can approve. */
    public List<Side> mayApprove() {
        return standing.waits().stream().map(Standing.Waits::side).filter(own::contains).toList();
    }

    /** Those of the reader's sides that have an approval to take back, or to withdraw from. */
    public List<Side> mayWithdraw() {
        return agreement().isDraft() || agreement().stands()
                ? own.stream()
                        .filter(side -> standing.approvalOf(side).isPresent())
                        .sorted()
                        .toList()
                : List.of();
    }

    public boolean mayWrite() {
        return agreement().isDraft() && !own.isEmpty();
    }

    public boolean mayRenew() {
        return agreement().stands() && !own.isEmpty() && renewal.isEmpty();
    }

    public String waits(Standing.Waits waits, Frame frame) {
        return OnLink.waits(waits, row, frame);
    }

    public String day(LocalDate day, Frame frame) {
        return frame.date(PartialDate.of(day));
    }

    public String approved(Approval approval, Frame frame) {
        return frame.t(
                approval.scan() == null ? "agreement.approved" : "agreement.approved.paper",
                approval.signatory(),
                frame.day(approval.at()),
                approval.version(),
                approval.by());
    }

    /** What was taken back, with its days. */
    public List<Approval> withdrawn() {
        return standing.approvals().stream()
                .filter(approval -> approval.withdrawn() != null)
                .toList();
    }
}
