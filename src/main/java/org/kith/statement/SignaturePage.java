package org.kith.statement;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.place.Place;
import org.kith.shared.PartialDate;
import org.kith.web.View;

import java.util.Objects;

/**
 * A signature as its signer sees it, with the buttons that are theirs.
 *
 * @param address of this page
 * @param network null where there is no such network any more
 * @param statement null where nothing stands under this address, or not any more
 * @param signature null then
 * @param place null where the gazetteer does not have it
 * @param confirmable whether it can still be confirmed
 * @param shown whether readers see the statement
 * @param hushed whether moderators have hidden what the signer lets everybody read
 */
@View.Template("statement/signature")
public record SignaturePage(
        String address,
        @Nullable Network network,
        @Nullable Statement statement,
        @Nullable Signature signature,
        @Nullable Place place,
        @Nullable Receipt receipt,
        boolean confirmable,
        boolean shown,
        boolean hushed)
        implements View {

    static SignaturePage over(String address) {
        return new SignaturePage(address, null, null, null, null, null, false, false, false);
    }

    public boolean isOver() {
        return network == null || statement == null || signature == null;
    }

    public PartialDate keptUntil() {
        return PartialDate.of(Objects.requireNonNull(statement).keptUntil());
    }
}
