package org.kith.agreement;

import org.kith.shared.Language;
import org.kith.web.View;

import java.util.List;

/**
 * What agreements of a network begin with.
 *
 * @param own those that it has its own words for; for the others Kith's stand
 */
@View.Template("agreement/templates")
public record TemplatesPage(List<TemplateText> own) implements View {

    public boolean isOwn(Agreement.Kind kind, Language language) {
        return own.stream()
                .anyMatch(one -> one.kind() == kind && one.wording().language() == language);
    }
}
