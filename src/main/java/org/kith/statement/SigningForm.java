package org.kith.statement;

import org.kith.community.Answers;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.CrowdForm;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;

/** What a signer fills in. A crowd sends it when a statement is spoken of on the radio. */
@Component
class SigningForm implements CrowdForm {

    private static final int LONGEST_PLACE = 120;

    private static final Pattern ADDRESS =
            Pattern.compile("/(?<network>[a-z0-9-]+)/statements/(?<subject>[a-z0-9-]+)/signatures");

    private final SigningDesk desk;
    private final SignatureKeys keys;

    SigningForm(SigningDesk desk, SignatureKeys keys) {
        this.desk = desk;
        this.keys = keys;
    }

    static String thanks(Network network, String statement) {
        return "/" + network.slug() + "/statements/" + statement + "/thanks";
    }

    @Override
    public Pattern address() {
        return ADDRESS;
    }

    @Override
    public Optional<Taking> read(Sent sent) {
        var answers = new Answers(sent.fields());
        var signing = read(answers, sent.subject(), sent.language(), sent.from());
        return answers.fine() ? Optional.of(() -> take(sent.network(), signing)) : Optional.empty();
    }

    private CompletionStage<Optional<String>> take(Network network, Signing signing) {
        return desk.take(network.id(), signing)
                .thenApply(
                        kept ->
                                kept
                                        ? Optional.of(thanks(network, signing.statement()))
                                        : Optional.empty());
    }

    /** Whether it may be kept the answers say. */
    Signing read(Answers answers, String statement, Language language, String from) {
        var sentence = answers.line("sentence", Signature.LONGEST_SENTENCE);
        return new Signing(
                Signature.Id.next(),
                statement,
                answers.needed("name", Signature.LONGEST_NAME),
                answers.needed("place", LONGEST_PLACE),
                answers.neededMail("mail"),
                sentence,
                answers.ticked("name_public"),
                sentence != null && answers.ticked("sentence_public"),
                language,
                keys.sentFrom(from));
    }
}
