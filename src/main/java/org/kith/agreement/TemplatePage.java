package org.kith.agreement;

import org.kith.community.Answers;
import org.kith.web.View;

/** One template, to be written. */
@View.Template("agreement/template")
public record TemplatePage(TemplateText template, Answers answers) implements View {

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
