package org.kith.settings;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.network.Accent;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.twinning.Link;
import org.kith.web.View;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * All that a network decides of itself but its words.
 *
 * @param answers as it is, or as typed
 * @param logo why a picture is refused; null where none is
 */
@View.Template("settings/settings")
public record SettingsPage(Network network, Answers answers, Picture.@Nullable Refused logo)
        implements View {

    static SettingsPage of(Network network, Answers answers) {
        return new SettingsPage(network, answers, null);
    }

    static SettingsPage refused(Network network, Picture.Refused why) {
        return new SettingsPage(network, SettingsForm.asItIs(network), why);
    }

    /** The languages in which names may differ from the first. */
    public List<Language> others() {
        return Arrays.stream(Language.values()).filter(one -> one != network.language()).toList();
    }

    public List<Link.Kind> kinds() {
        return List.of(Link.Kind.values());
    }

    /** Those that a network can do without. */
    public List<Link.Stage> stages() {
        return Arrays.stream(Link.Stage.values()).filter(stage -> !stage.ownDecision()).toList();
    }

    /** What is typed as its colour; null where nothing is, or no colour. */
    public @Nullable Accent accent() {
        return Accent.of(answers.raw("accent")).orElse(null);
    }

    /** The key of the words that say why the picture is refused; null where it is not. */
    public @Nullable String logoProblem() {
        return logo == null ? null : "settings.logo." + logo.name().toLowerCase(Locale.ROOT);
    }

    public int heaviest() {
        return (int) (Picture.MOST_BYTES / 1_000_000);
    }

    public int largest() {
        return Picture.MOST_PIXELS;
    }

    @Override
    public int status() {
        return answers.fine() && logo == null ? 200 : 422;
    }
}
