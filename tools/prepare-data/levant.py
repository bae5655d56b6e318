"""Palestinian and Israeli localities, and the tagged names of Who's On First."""

import gazetteer
import matching
import spelling
import tables
from byhand import PALESTINIAN_AREA, SAME_PALESTINIAN, SKIPPED_PALESTINIAN

WEST_BANK = "אזור יהודה ושומרון"
HERE = ("PS", "IL", "JO", "LB", "SY", "EG")


def whosonfirst(folder):
    return {r["wof_id"]: r for r in tables.read(folder / "levant" / "whosonfirst.tsv.gz")}


def name_from_whosonfirst(rows, records):
    """Joined by GeoNames number, else Wikidata number, else nearness and name; only current records."""
    current = [
        r
        for r in records.values()
        if not r["deprecated"] and not r["superseded_by"] and r["placetype"] in ("locality", "neighbourhood")
    ]
    by_wikidata = {}
    for row in rows:
        if row["wikidata"] and row["country"] in HERE:
            by_wikidata.setdefault(row["wikidata"], row)
    left = []
    for record in current:
        row = rows.by_key.get(f"g{record['geonameid']}") or by_wikidata.get(record["wikidata"])
        if not row:
            left.append(record)
        elif _plausible(record, row):
            _take(record, row, joined_by_id=True)
    grid = tables.Grid(row for row in rows if row["country"] in HERE)
    paired = matching.pair_up(left, _tagged, grid, _same_country, main=True, limit=2)
    for index, row in paired.items():
        _take(left[index], row, joined_by_id=False)
    print(f"names from Who's On First: {len(paired)} records by nearness and name")


def _tagged(record):
    return [record[column] for column in ("name", "name_en", "name_ar", "name_he")]


def _same_country(record, row, far):
    return record["country"] == row["country"]


def _plausible(record, row):
    """A number alone is no proof: one record carries another village's number and names."""
    if (row["kind"] == "camp") != matching.is_camp(*_tagged(record)):
        return row["kind"] == "camp" and matching.is_camp(record["other_ar"])
    mine = set(_tagged(record)) - {""}
    theirs = [row["name"], *row["spellings"]]
    folded = {spelling.folded(t) for t in theirs}
    return any(spelling.folded(m) in folded for m in mine) or any(
        spelling.likeness(m, t) >= 0.7 for m in mine for t in theirs
    )


def _take(record, row, joined_by_id):
    others = [part for c in ("other_en", "other_ar", "other_he") for part in record[c].split("|")]
    others += [record["name"], record["name_en"], record["name_de"]]
    arabic = record["name_ar"]
    if spelling.script(arabic) != "arabic":
        arabic = gazetteer.first_in("arabic", record["other_ar"].split("|"))
    if row["kind"] == "camp" and not matching.is_camp(arabic, record["name_he"]):
        arabic = ""
    hebrew = "" if row["kind"] == "camp" else record["name_he"]
    gazetteer.add_names(row, ar=arabic, he=hebrew, fr=record["name_fr"], others=others)
    english = record["name_en"]
    if joined_by_id and record["placetype"] == "locality" and row["source"] == "geonames" and row["kind"] != "camp" and _english(english, row):
        gazetteer.rename(row, english)


def _english(name, row):
    """In Arab countries: the name that English readers know (Jenin, not Janīn)."""
    return (
        row["country"] in ("PS", "JO", "LB", "SY", "EG")
        and spelling.script(name) == "latin"
        and not matching.is_camp(name)
        and spelling.likeness(name, row["name"]) >= 0.6
    )


def add_palestinian(rows, folder):
    records = tables.read(folder / "levant" / "palestine-localities.tsv")
    records = [r for r in sorted(records, key=lambda r: r["source"]) if r["key"] not in SKIPPED_PALESTINIAN]
    grid = tables.Grid(row for row in rows if row["country"] in ("PS", "IL"))
    paired = matching.pair_up(records, _palestinian_names, grid, _palestinian_row)
    twins = {}
    for index, record in enumerate(records):
        row = paired.get(index) or _twin(record, grid) or twins.get(_identity(record))
        if row is None:
            row = gazetteer.row(
                f"ps-{record['key'].replace('_', '-')}",
                record["name_en"],
                "palestine-localities",
                country="PS",
                lat=record["lat"],
                lon=record["lon"],
                kind=_palestinian_kind(record),
                coordinates="approximate" if record["source"] == "manual" else "exact",
            )
            rows.add(row)
            grid.add(row)
        aliases = [a.strip() for a in record["aliases"].split(" | ")]
        gazetteer.add_names(row, ar=_better_arabic(record, aliases), others=[record["name_en"], *aliases])
        twins[_identity(record)] = row
    print(f"Palestinian localities: {len(records)}, of which {len(paired)} are GeoNames rows or camps")


def join_namesakes(rows):
    """Once all lists have given their names: a Palestinian locality that has one namesake around is that place.
    Positions typed by hand are minutes of a degree and off by up to 10 km; of what GeoNames has under two numbers the
    second lies within 2.5 km. A camp is no namesake of the town or village beside it."""
    grid = tables.Grid(row for row in rows if row["country"] in ("PS", "IL"))
    joined = {}
    for row in sorted(rows, key=lambda r: r["key"]):
        targets = {other["key"] for other in joined.values()} | set(SAME_PALESTINIAN.values())
        if row["source"] != "palestine-localities" or row["kind"] == "area" or row["key"] in targets:
            continue
        alike = [
            other
            for _, other in grid.near(row, 10 if row["coordinates"] == "approximate" else 2.5)
            if other["key"] not in (row["key"], *joined)
            and (other["kind"] == "camp") == (row["kind"] == "camp")
            and other["kind"] != "area"
            and _main_names(row) & _main_names(other)
        ]
        by_hand = rows.by_key.get(SAME_PALESTINIAN.get(row["key"]))
        if by_hand or len(alike) == 1:
            joined[row["key"]] = by_hand or alike[0]
    for key, other in joined.items():
        row = rows.remove(key, other)
        if other["coordinates"] == "approximate" and row["coordinates"] == "exact":
            other.update((column, row[column]) for column in ("lat", "lon", "coordinates"))
        others = [row["name"], *row["spellings"]]
        gazetteer.add_names(other, ar=row["name_ar"], he=row["name_he"], fr=row["name_fr"], others=others)
    print(f"Palestinian localities that were there twice: {len(joined)}")


def _main_names(row):
    """Not the Hebrew one: תקוע is Tuqu' and the settlement Tekoa beside it."""
    return {spelling.folded(n) for n in (row["name"], row["name_ar"]) if n} - {""}


def _palestinian_row(record, row, far):
    """Rows of the list that came from GeoNames lie where GeoNames has them; those typed by hand may be off."""
    if record["source"] == "geonames" and row["source"] == "geonames":
        return far <= 0.3
    return row["country"] == "PS" or spelling.folded(row["name"]) == spelling.folded(record["name_en"])


def _palestinian_names(record):
    return [record["name_en"], record["name_ar"], *record["aliases"].split(" | ")]


def _twin(record, grid):
    """The list holds some places twice (typed by hand, and from GeoNames): the second joins the first."""
    if record["source"] != "manual":
        return None
    names = matching.Names()
    scored = [
        (matching.score(_palestinian_names(record), row, far, names), row["key"], row)
        for far, row in grid.near(record, 3)
        if _palestinian_row(record, row, far)
    ]
    best = max(scored, key=lambda s: s[:2], default=(0, "", None))
    return best[2] if best[0] > 0 else None


def _is_division(record):
    """The list has governorates among its villages; their other names say so."""
    words = " ".join([record["name_en"], record["aliases"]]).casefold()
    return any(w in words for w in ("governorate", "muhafazat", "nafat")) or record["key"] in PALESTINIAN_AREA


def _palestinian_kind(record):
    if _is_division(record):
        return "area"
    return "camp" if matching.is_camp(record["name_en"], record["name_ar"]) else "village"


def _identity(record):
    return record["name_en"], record["name_ar"], record["lat"], record["lon"]


def _better_arabic(record, aliases):
    """The hand-typed rows write 'البيره'; their last alias has the proper ending."""
    arabic = [a for a in aliases if spelling.script(a) == "arabic"]
    same = [a for a in arabic if spelling.folded(a) == spelling.folded(record["name_ar"])]
    return same[-1] if same else record["name_ar"]


def add_israeli(rows, folder):
    records = [dict(r, key=r["cbs_code"]) for r in tables.read(folder / "levant" / "israel-localities.tsv")]
    grid = tables.Grid(row for row in rows if row["country"] in ("IL", "PS", "SY"))
    paired = matching.pair_up(records, _israeli_names, grid, _israeli_row)
    for index, record in enumerate(records):
        row = paired.get(index)
        if row is None:
            row = gazetteer.row(
                f"cbs{record['cbs_code']}",
                record["name_en"],
                "cbs",
                country="PS" if record["district_he"] == WEST_BANK else "IL",
                lat=record["lat"],
                lon=record["lon"],
                population=gazetteer.number(record["population"]),
            )
            rows.add(row)
        # The statistical office's Hebrew is the official spelling and without vowel points.
        hebrew = record["name_he"].removesuffix(" (יישוב)")
        gazetteer.add_names(row, he=hebrew, others=_israeli_others(record), better=("name_he",))
    print(f"Israeli localities: {len(records)}, of which {len(paired)} are rows already there")


def _israeli_row(record, row, far):
    """A settlement is not the Palestinian village whose name it resembles: there only its Hebrew name counts."""
    hebrew = {spelling.folded(s) for s in [row["name_he"], *row["spellings"]] if spelling.script(s) == "hebrew"}
    mine = spelling.folded(_israeli_names(record)[1])
    arabic = row["name_ar"] or any(spelling.script(s) == "arabic" for s in row["spellings"])
    if record["district_he"] == WEST_BANK and not arabic:
        return True
    if row["country"] != "IL" or record["district_he"] == WEST_BANK:
        return mine in hebrew and (row["country"] == "IL" or far <= 2)
    return True


def _israeli_names(record):
    return [record["name_en"], record["name_he"].removesuffix(" (יישוב)")]


def _israeli_others(record):
    previous = [name.strip() for name in record["previous_names_he"].split(",")]
    return [record["name_en"], record["name_he"], *previous]
