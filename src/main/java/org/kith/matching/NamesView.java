package org.kith.matching;

import org.kith.place.Countries;
import org.kith.shared.Language;
import org.kith.web.View;

import java.util.List;

/** Options under a field, while somebody types. */
@View.Template("matching/_names")
public record NamesView(List<Name> names) implements View {

    /**
     * @param value what comes into the field
     * @param hint the name in the reader's language
     */
    public record Name(String value, String hint) {

        /** The field gets the spelling that was typed, so that browsers keep the option. */
        static Name of(Face face, String matched, Countries countries, Language reader) {
            var country = countries.nameOf(face.country(), reader);
            return new Name(country.isEmpty() ? matched : matched + ", " + country, face.label());
        }
    }
}
