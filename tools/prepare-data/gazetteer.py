"""The rows of the gazetteer: made from GeoNames, then enlarged and enriched by the other lists."""

import re

import local_script
import spelling
from byhand import LOCAL_NAME

COLUMNS = (
    "key name country admin1 lat lon population kind feature_code name_ar name_he name_fr name_local "
    "names wikidata source coordinates"
).split()
CITY, TOWN = 50_000, 5_000
NOT_A_TOWN_NAME = re.compile(r"^(محافظة|نادي|مديرية|قضاء|ناحية|مركز) ")


def row(key, name, source, **known):
    """A row with its main name; `spellings` gathers every other one until the file is written."""
    made = dict.fromkeys(COLUMNS, "")
    made.update(key=key, name=spelling.clean(name), source=source, spellings=[], **known)
    made["coordinates"] = known.get("coordinates") or ("exact" if made["lat"] else "none")
    made["kind"] = known.get("kind") or kind("", made["population"])
    return made


def from_geonames(place):
    spellings = [place["name"], *place["names"].split("|"), place["name_ar"], place["name_he"]]
    # GeoNames' dump joins some lists of names by three blanks: they are many names, not one.
    spellings = [part for text in spellings if text for part in text.split("   ")]
    latin = [s for s in spellings if spelling.script(s) == "latin" and not spelling.is_machine_romanisation(s)]
    name = place["name"] if spelling.script(place["name"]) in ("latin", "") or not latin else latin[0]
    made = row(
        f"g{place['id']}",
        name,
        "geonames",
        country=place["country"],
        admin1=place["admin1"],
        lat=place["lat"],
        lon=place["lon"],
        population=number(place["population"]),
        feature_code=place["kind"],
        kind=kind(place["kind"], place["population"]),
        wikidata=place["wikidata"],
    )
    made["spellings"] = spellings
    made["name_ar"] = first_in("arabic", place["name_ar"].split("   "))
    made["name_he"] = first_in("hebrew", place["name_he"].split("   "))
    return made


def kind(feature, population):
    if feature == "PPLC":
        return "capital"
    if feature == "PPLX":
        return "district"
    people = int(number(population) or 0)
    seat_of_unknown_size = not people and feature.startswith("PPLA")
    if people >= CITY:
        return "city"
    return "town" if people >= TOWN or seat_of_unknown_size else "village"


def number(text):
    """'217232.0' is 217232; 0 and '' are unknown, which GeoNames does not tell apart."""
    return str(int(float(text))) if text and float(text) > 0 else ""


def first_in(script, spellings):
    fitting = [spelling.bare(s) for s in spellings if spelling.script(s) == script]
    return next((s for s in fitting if not NOT_A_TOWN_NAME.match(s)), fitting[0] if fitting else "")


def add_names(row, ar="", he="", fr="", others=(), better=()):
    """Fills empty name columns, or those named in `better`; whatever is not taken stays as a spelling."""
    for column, script, name in (("name_ar", "arabic", ar), ("name_he", "hebrew", he), ("name_fr", "latin", fr)):
        if spelling.script(name) != script:
            continue  # a Latin 'Arabic name' is a transliteration
        name = spelling.bare(name)
        row["spellings"] += [name, row[column]]
        if not row[column] or column in better:
            row[column] = name
    row["spellings"] += [other for other in others if other]


def rename(row, name):
    row["spellings"].append(row["name"])
    row["name"] = spelling.clean(name)


def finished(row):
    """The row as it is written: local name chosen, other names cleaned, none twice."""
    spellings = [spelling.clean(s) for s in row["spellings"] if s]
    spellings = sorted({s for s in spellings if s and "|" not in s and not spelling.is_machine_romanisation(s)})
    made = dict(row)
    made["name_local"] = LOCAL_NAME.get(row["key"]) or local_script.choose(
        row["country"], row["name"], spellings, row["name_ar"], row["name_he"]
    )
    columns = {made[c] for c in COLUMNS if c.startswith("name")}
    seen = {_same(name) for name in columns}
    kept = []
    for name in sorted(spellings, key=lambda s: (s.isascii(), s)):  # 'Liège' before its ASCII twin 'Liege'
        if _same(name) not in seen:
            seen.add(_same(name))
            kept.append(name)
    made["names"] = "|".join(sorted(kept))
    return made


def _same(name):
    """Latin names that differ only in accents or case are one; other scripts only if equal bare."""
    if spelling.script(name) != "latin":
        return spelling.bare(name)
    return re.sub("[\u0300-\u036f]", "", spelling.unicodedata.normalize("NFKD", name)).casefold()
