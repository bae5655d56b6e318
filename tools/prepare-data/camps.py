"""UNRWA's camps and the unofficial ones: each a place of its own beside the town it is named after."""

import gazetteer
import spelling
import tables
from byhand import CAMP_IN_GEONAMES, CAMP_NAMES, CAMP_RECORD

COUNTRY = {"Gaza Strip": "PS", "West Bank": "PS", "Jordan": "JO", "Lebanon": "LB", "Syria": "SY"}
SHARED_WIKIDATA = {"azza"}  # the list gives it the number and Hebrew name of its neighbour, Aida


def add(rows, folder, whosonfirst):
    for camp in tables.read(folder / "levant" / "unrwa-camps.tsv"):
        stem, *aside = camp["camp"].rstrip(")").split(" (")
        stem = stem.removesuffix(" camp").removesuffix(" Camp").removesuffix(" refugee")
        slug = spelling.slug(stem)
        wof = whosonfirst.get(CAMP_RECORD.get(slug, camp["wof_id"]), {})
        if "geonameid" in wof and slug not in CAMP_IN_GEONAMES and not _is_the_camp(wof):
            wof = {}
        row = _row(rows, camp, slug, f"{stem} Camp", wof)
        ar, he, fr = CAMP_NAMES.get(slug, ("", "", ""))
        shared = slug in SHARED_WIKIDATA
        gazetteer.add_names(row, ar=camp["name_ar"] or ar or wof.get("name_ar", ""), better=("name_ar",))
        gazetteer.add_names(row, he=he or ("" if shared else _hebrew(camp["name_he"])), fr=fr, better=("name_he",))
        row["spellings"] += [camp["camp"].replace(" (", "|").split("|")[0], camp["name_en_pom"]]
        row["spellings"] += [camp["name_ar_vocalised"], *(_camp(a) for a in aside)]
        row["spellings"] += ["" if shared else camp["name_he"], wof.get("name", ""), wof.get("name_en", "")]
        row["wikidata"] = "" if shared else row["wikidata"] or camp["wikidata"] or wof.get("wikidata", "")
        if camp["pom_id"]:
            rows.aliases[f"pom{camp['pom_id']}"] = row["key"]


def _row(rows, camp, slug, name, wof):
    geonames = CAMP_IN_GEONAMES.get(slug)
    row = rows.by_key[geonames] if geonames else gazetteer.row(f"camp-{slug}", name, "unrwa")
    if geonames:
        gazetteer.rename(row, name)
    better_record = slug in CAMP_RECORD
    point = wof if better_record else camp
    row.update(
        country=COUNTRY[camp["field"]],
        lat=point["lat"],
        lon=point["lon"],
        population=camp["population"],
        kind="camp",
        coordinates=_precision(camp, better_record),
    )
    if not geonames:
        rows.add(row)
    return row


def _precision(camp, better_record):
    if better_record:
        return "exact"
    if not camp["lat"]:
        return "none"
    return "exact" if camp["coordinate_source"] in ("pom", "wof:camp record (not in the Wikipedia-derived table)") else "approximate"


def _is_the_camp(wof):
    """Outside Palestine most record numbers point to the town of the same name."""
    return "camp" in wof["name"].casefold() or "mukhayyam" in wof["name"].casefold()


def _hebrew(name):
    return name if not name or "מחנה" in name else f"מחנה הפליטים {name}"


def _camp(name):
    return name if "camp" in name.casefold() else f"{name} Camp"
