"""Links of the six registers: their ends as keys of the gazetteer, and who states what in which words."""

import re

import gazetteer
import matching
import spelling
import tables
from byhand import LINK_END, OTHER_PLACE, SAME_PLACE

FILES = {
    "namrb-bg-2023": "namrb-bulgaria-2023",
    "wikidata-2016": "wikidata-2016",
    "wikidata-2022": "wikidata-2022",
    "wikidata-eu-2017": "wikidata-eu-2017",
    "wikipedia-2023": "wikipedia-2023",
    "wikipedia-2026": "wikipedia-2026",
}
AREA = re.compile(
    r"\b(province|provincia|county|region|regione|regional|district|distrikt|department|département|canton|kanton|"
    r"municipality|prefecture|oblast|raion|governorate|voivodeship|powiat|gmina|landkreis|kreis|council|"
    r"metropolitan|state|republic|islands?|territor(y|ies)|palestine|samoa|unit|comarca|district council)\b",
    re.IGNORECASE,
)


def ends(rows, folder, authorities):
    """The key of every end; those that are nowhere in the gazetteer become rows of their own."""
    records = tables.read(folder / "links" / "link-places.tsv.gz")
    by_name = {}
    for row in rows:
        by_name.setdefault((row["country"], spelling.folded(row["name"])), row["key"])
    grid, names, keys, joined = tables.Grid(rows), matching.Names(), {}, 0
    for end in records:
        node = end["node"]
        if node in rows.by_key or node in rows.aliases:
            keys[node] = rows.aliases.get(node, node)
            continue
        key = _by_hand(node, by_name) or (end["country"] == "GB" and authorities.end_of_link(end)) or None
        if not key:
            key = _same_place(end, grid, names)
            joined += bool(key)
        keys[node] = key or new_key(node)
    for end in records:
        key = keys[end["node"]]
        if key not in rows.by_key:
            rows.add(_row(end, key, by_name))
        elif end["node"] != key:
            rows.by_key[key]["spellings"].append(end["name"])
            rows.by_key[key]["wikidata"] = rows.by_key[key]["wikidata"] or end["wikidata"]
    print(f"ends of links: {len(records)}; joined to a row by name within 5 km: {joined}")
    twice = _stated_twice(rows, _friends(folder, keys))
    for key, other in twice.items():
        _merge(rows, key, other)
    print(f"ends of links that were there twice: {len(twice)}")
    return {node: twice.get(key, key) for node, key in keys.items()}


def new_key(node):
    return f"n-{node[1:].lower()}" if node.startswith("wQ") else "n-" + spelling.slug(node.removeprefix("n:"))


def _friends(folder, keys):
    """{key: keys of those that it is linked with}."""
    friends = {}
    for record in tables.read(folder / "links" / "links.tsv.gz"):
        a, b = keys[record["a_node"]], keys[record["b_node"]]
        friends.setdefault(a, set()).add(b)
        friends.setdefault(b, set()).add(a)
    return friends


def _stated_twice(rows, friends):
    """{key: key of the row that it is}: what registers name as Csepel, Csepel (Budapest) and Budapest XXI – Csepel, and
    what one of them names without a country, where the gazetteer knows one place of that name, from another register,
    or one that has a friend in common with it."""
    same = {key: other for key, other in SAME_PLACE.items() if key in rows.by_key}
    parts, found = {}, {}
    for row in rows:
        if row["lat"] and row["source"] == "registers":
            parts.setdefault((row["country"], _part(row["name"])[0]), []).append(row)
    for alike in parts.values():
        for row in sorted(alike, key=_preference):
            found.setdefault(row["key"], row)
            for other in sorted(alike, key=_preference):
                if other["key"] != row["key"] and other["key"] not in found and _is_same_part(row, other):
                    found[other["key"]] = found[row["key"]]
    same |= {key: row["key"] for key, row in found.items() if key != row["key"] and key not in same}
    named = _named(rows)
    items = {row["key"]: row["wikidata"] for row in rows}
    nowhere = [row for row in rows if row["source"] == "registers" and not row["country"] and not row["lat"]]
    for row in nowhere:
        known = {same.get(key, key) for key in named[spelling.folded(row["name"])]}
        others = [rows.by_key[key] for key in known - {row["key"]}]
        one_item = [o for o in others if len({row["wikidata"], items[o["key"]]} - {""}) < 2]  # items are of different places
        linked = [o for o in one_item if _share(friends, row, o)]
        told = linked if len(linked) == 1 else [o for o in one_item if len(others) == 1 and _is_told(row, o)]
        if row["key"] not in same and row["key"] not in OTHER_PLACE and told:
            same[row["key"]] = told[0]["key"]
            items[told[0]["key"]] = items[told[0]["key"]] or row["wikidata"]
    return {key: _last(same, other) for key, other in same.items()}


def _share(friends, row, other):
    """Whether they have a friend in common. A row that registers alone name, of which it is not known where in its
    country it lies, may be several places: all its friends have to be those of the other."""
    of_row, of_other = friends.get(row["key"], set()), friends.get(other["key"], set())
    vague = other["source"] == "registers" and not other["lat"]
    return other["country"] and (of_other <= of_row if vague else of_row & of_other)


def _is_told(nowhere, other):
    """Counties of one name are many."""
    known = other["source"] == "registers" and other["country"] and other["lat"]
    return known and not nowhere["name"].endswith(" County")


def _part(name):
    """Csepel (Budapest), Budapest XXI – Csepel, Eye, Suffolk: the name of the part, and that of the whole."""
    for pattern in (r"(?P<part>.+?) \((?P<whole>[^)]+)\)$", r"(?P<whole>.+?) – (?P<part>.+)$", r"(?P<part>.+?), (?P<whole>.+)$"):
        match = re.match(pattern, name)
        if match:
            return spelling.folded(match["part"]), spelling.folded(match["whole"])
    return spelling.folded(name), ""


def _is_same_part(row, other):
    """Of one whole, as far as they name it, and within 5 km; 10 km where a number says which part it is, 30 where
    both name one whole, for registers give the middle of it now and then."""
    (part, whole), (_, other_whole) = _part(row["name"]), _part(other["name"])
    fits = not whole or not other_whole or whole.startswith(other_whole) or other_whole.startswith(whole)
    limit = 30 if whole and whole == other_whole else 10 if re.search(r"\d", part) else 5
    return fits and (row["kind"] == "area") == (other["kind"] == "area") and tables.kilometres(row, other) <= limit


def _preference(row):
    """Csepel (Budapest) stays before Csepel, and that before Budapest XXI – Csepel."""
    return " – " in row["name"], "(" not in row["name"], row["key"]


def _named(rows):
    named = {}
    for row in rows:
        for name in {row["name"], row["name_ar"], row["name_he"], *row["spellings"]} - {""}:
            named.setdefault(spelling.folded(name), set()).add(row["key"])
    return named


def _last(same, key):
    while key in same:
        key = same[key]
    return key


def _merge(rows, key, other):
    kept = rows.by_key[other]
    row = rows.remove(key, kept)
    kept["spellings"] += [row["name"], *row["spellings"]]
    kept["wikidata"] = kept["wikidata"] or row["wikidata"]
    if not kept["population"] and kept["source"] == "registers":
        kept.update(population=row["population"])


def _by_hand(node, by_name):
    decided = LINK_END.get(node, "")
    name, _, country = decided.rpartition(" ")
    return by_name.get((country, spelling.folded(name))) if name else decided


def _same_place(end, grid, names):
    """A row of the same country within 5 km that has the very same name; districts and areas are not towns."""
    if AREA.search(end["name"]) or not end["country"]:
        return None
    name = spelling.folded(end["name"])
    for _, row in grid.near(end, 5):
        if row["country"] == end["country"] and row["kind"] not in ("district", "area", "camp") and name in names.of(row):
            return row["key"]
    return None


def _row(end, key, by_name):
    part_of = re.search(r" \(([^)]+)\)$", end["name"])
    district = part_of and (end["country"], spelling.folded(part_of[1])) in by_name
    return gazetteer.row(
        key,
        end["name"],
        "registers",
        country=end["country"],
        admin1=end["admin1"],
        lat=end["lat"] and f"{float(end['lat']):.5f}",
        lon=end["lon"] and f"{float(end['lon']):.5f}",
        population=gazetteer.number(end["population"]),
        wikidata=end["wikidata"],
        kind="area" if AREA.search(end["name"]) else "district" if district else _town(end["population"]),
    )


def _town(population):
    """Registers of twin towns name towns: unknown size counts as one."""
    return gazetteer.kind("", population) if gazetteer.number(population) else "town"


def merged(folder, keys):
    """Links by their two keys: two records whose ends became the same places are one link."""
    links = {}
    for record in tables.read(folder / "links" / "links.tsv.gz"):
        a, b = keys[record["a_node"]], keys[record["b_node"]]
        link = links.setdefault(frozenset((a, b)), {"link": record["link_id"], "a": a, "b": b, "stated": {}})
        for source in record["sources"].split(","):
            link["stated"].setdefault(source, (record["a_node"], record["b_node"]))
    proper = [link for pair, link in links.items() if len(pair) == 2]
    print(f"links: {len(proper)}; dropped as a place with itself: {len(links) - len(proper)}")
    return sorted(proper, key=lambda link: int(link["link"]))


def statements(folder, links, keys):
    """Who states a link, in the words of the first row of the register that does."""
    words = {source: _words(folder, file, keys) for source, file in FILES.items()}
    for link in links:
        for source in sorted(link["stated"]):
            found = words[source].get(frozenset((link["a"], link["b"])), {})
            a, b = found.get(link["a"], ("", "")), found.get(link["b"], ("", ""))
            yield {
                "link": link["link"],
                "source": source,
                "a_stated": a[0],
                "a_country_stated": a[1],
                "b_stated": b[0],
                "b_country_stated": b[1],
            }


def _words(folder, file, keys):
    words = {}
    for record in tables.read(folder / "links" / "sources" / f"{file}.tsv.gz"):
        sides = {}
        for side in "ab":
            key = keys.get(record[f"{side}_node"])
            sides[key] = (
                spelling.clean(record.get(f"{side}_name", record.get(f"{side}_label", ""))),
                spelling.clean(record.get(f"{side}_country", "")),
            )
        if None not in sides and len(sides) == 2:
            words.setdefault(frozenset(sides), sides)
    return words
