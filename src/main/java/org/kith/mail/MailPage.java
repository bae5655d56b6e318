package org.kith.mail;

import org.jspecify.annotations.Nullable;
import org.kith.web.View;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How a network writes, and which of its members it does not reach.
 *
 * @param domains that Kith signs for
 * @param typed what was typed and refused, by field
 * @param errors message keys by field
 */
@View.Template("mail/mail")
public record MailPage(
        Sender sender,
        List<String> domains,
        Traffic count,
        List<Unreached> unreached,
        Map<String, String> typed,
        Map<String, String> errors)
        implements View {

    public record Unreached(@Nullable String name, Returned.Address at) {}

    public String answers() {
        return typed.getOrDefault(
                "answers",
                Objects.requireNonNullElse(
                        sender.proposed() == null ? sender.replyTo() : sender.proposed(), ""));
    }

    public String own() {
        return typed.getOrDefault("own", Objects.requireNonNullElse(sender.from(), ""));
    }

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
