package org.kith.matching;

import org.kith.web.View;

import java.util.List;

/**
 * Who would suit us, and why.
 *
 * @param wider the address of the same question without limits to where and whom
 */
@View.Template(value = "matching/partners", fragment = "matching/_answer")
public record PartnersPage(
        PartnersForm form,
        Asker asker,
        List<Shown> suggestions,
        FormChoices choices,
        String path,
        String wider)
        implements View {

    public boolean anywhere() {
        return form.countries().isEmpty() && form.regions().isEmpty();
    }

    public boolean answered() {
        return asker instanceof Asker.Known;
    }
}
