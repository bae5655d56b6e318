package org.kith.community;

import org.springframework.util.MultiValueMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a step of a form sent: the fields to keep, and the button that was pressed.
 *
 * @param pressed the value of the button "do"; "keep" comes from the page itself while one types
 */
public record Step(Map<String, List<String>> fields, String pressed) {

    static final String KEEP = "keep";

    public static Step of(MultiValueMap<String, String> form) {
        var fields = new LinkedHashMap<String, List<String>>();
        form.forEach((name, values) -> fields.put(name, List.copyOf(values)));
        fields.remove("_csrf");
        var pressed = fields.remove("do");
        return new Step(fields, pressed == null ? "" : pressed.getFirst());
    }

    public boolean isKept() {
        return pressed.equals(KEEP);
    }
}
