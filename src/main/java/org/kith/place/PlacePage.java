package org.kith.place;

import org.jspecify.annotations.Nullable;
import org.kith.names.Script;
import org.kith.web.View;

import java.util.List;
import java.util.Map;

/**
 * @param country its name, empty where there is none; so too the region
 * @param names official names with a known language
 * @param spellings all others by script
 * @param map null where nobody knows where it is
 */
@View.Template("place/place")
public record PlacePage(
        Place place,
        String country,
        String region,
        List<PlaceName> names,
        Map<Script, List<PlaceName>> spellings,
        List<OnPlacePage.Section> sections,
        List<Places.Neighbour> neighbours,
        @Nullable MapFigure map)
        implements View {}
