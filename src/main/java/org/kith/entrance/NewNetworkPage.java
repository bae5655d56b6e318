package org.kith.entrance;

import org.jspecify.annotations.Nullable;
import org.kith.web.View;

import java.util.Map;

/**
 * Asks for all that an empty network needs.
 *
 * @param form as typed
 * @param wrong by field; empty before the first try
 */
@View.Template("entrance/new-network")
public record NewNetworkPage(NetworkForm form, Map<String, Wrong> wrong) implements View {

    public NewNetworkPage {
        wrong = Map.copyOf(wrong);
    }

    public @Nullable Wrong wrong(String field) {
        return wrong.get(field);
    }

    public AddressField address() {
        return new AddressField(form.slug(), wrong("slug"));
    }

    @Override
    public int status() {
        return wrong.isEmpty() ? 200 : 422;
    }
}
