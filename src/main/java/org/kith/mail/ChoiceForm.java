package org.kith.mail;

import org.kith.network.Network;
import org.kith.web.Choice;
import org.kith.web.Frame;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What one address gets from one network, to be chosen from.
 *
 * @param action where the choice is sent to
 */
public record ChoiceForm(Network network, Map<Kind, Pace> paces, String action) {

    public ChoiceForm {
        paces = Map.copyOf(paces);
    }

    public List<Kind> kinds() {
        return Kind.ofChoice();
    }

    public boolean chosen(Kind kind, String pace) {
        return paces.getOrDefault(kind, Pace.AT_ONCE).code().equals(pace);
    }

    public static List<Choice> paces(Frame frame) {
        return Stream.of(Pace.values())
                .map(pace -> new Choice(pace.code(), frame.t("mail.pace." + pace.code())))
                .toList();
    }
}
