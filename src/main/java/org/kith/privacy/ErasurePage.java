package org.kith.privacy;

import org.kith.network.Network;
import org.kith.web.View;

import java.util.List;

/**
 * What being forgotten takes away, and what stays.
 *
 * @param inTheWay networks that would be without a coordinator
 * @param lastOperator whether nobody else runs the installation
 * @param typed instead of the address
 * @param wrong whether what was typed is not the address
 */
@View.Template("privacy/erasure")
public record ErasurePage(
        String mail, List<Network> inTheWay, boolean lastOperator, String typed, boolean wrong)
        implements View {

    public ErasurePage {
        inTheWay = List.copyOf(inTheWay);
    }

    public boolean possible() {
        return inTheWay.isEmpty() && !lastOperator;
    }

    @Override
    public int status() {
        return wrong ? 422 : 200;
    }
}
