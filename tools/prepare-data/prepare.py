"""Prepares the data that Kith ships: python3 prepare.py <folder with the downloaded sources> [<output>]."""

import json
import sys
from pathlib import Path

import authorities
import byhand
import camps
import gazetteer
import levant
import links
import palestine_links
import spelling
import tables

SOURCES = (
    ("wikipedia-2026", "Lists of twin towns and sister cities, as of 2026", "Wikipedia", "https://en.wikipedia.org/wiki/Lists_of_twin_towns_and_sister_cities", "CC BY-SA 4.0", "2026"),
    ("wikipedia-2023", "Lists of twin towns and sister cities, as of 2023", "Wikipedia", "https://en.wikipedia.org/wiki/Lists_of_twin_towns_and_sister_cities", "CC BY-SA 4.0", "2023"),
    ("wikidata-2022", "Twinned administrative body (P190), as of 2022", "Wikidata", "https://www.wikidata.org/wiki/Property:P190", "CC0 1.0", "2022"),
    ("wikidata-2016", "Twinned administrative body (P190), as of 2016", "Wikidata", "https://www.wikidata.org/wiki/Property:P190", "CC0 1.0", "2016"),
    ("wikidata-eu-2017", "Twin towns of the European Union, as of 2017", "Wikidata", "https://www.wikidata.org/wiki/Property:P190", "CC0 1.0", "2017"),
    ("namrb-bg-2023", "Twinned municipalities of Bulgaria, as of 2023", "National Association of Municipalities in the Republic of Bulgaria", "https://www.namrb.org/", "facts of a public register", "2023"),
)  # fmt: skip


class Rows:
    """All rows of the gazetteer so far, in order, by key, and other keys by which they are known."""

    def __init__(self):
        self.by_key, self.aliases, self.removed = {}, {}, {}

    def __iter__(self):
        return iter(self.by_key.values())

    def add(self, row):
        if row["key"] in self.by_key:
            raise ValueError(f"two places with the key {row['key']}: {row['name']}")
        self.by_key[row["key"]] = row

    def remove(self, key, other):
        """From now on it is known as the other one."""
        self.aliases[key] = self.removed[key] = other["key"]
        return self.by_key.pop(key)


def main(folder, output):
    rows = Rows()
    for place in tables.read(folder / "places.tsv.gz"):
        rows.add(gazetteer.from_geonames(place))
    correct(rows)
    records = levant.whosonfirst(folder)
    camps.add(rows, folder, records)
    levant.add_palestinian(rows, folder)
    levant.add_israeli(rows, folder)
    levant.name_from_whosonfirst(rows, records)
    levant.join_namesakes(rows)
    councils = authorities.Authorities(folder, rows)
    councils.add()
    rows.add(gazetteer.row(source="registers", kind="district", **byhand.HANWELL))
    keys = links.ends(rows, folder, councils)

    correct(rows)  # again, for names that the other lists brought back

    merged = links.merged(folder, keys)
    write_links(folder, output, rows, keys, merged)
    finished = [gazetteer.finished(row) for row in rows]
    tables.write(output / "gazetteer.tsv.gz", gazetteer.COLUMNS, finished)
    tables.write(output / "moved-places.tsv.gz", ("key", "moved_to"), moved(rows))
    write_small(folder, output)


def moved(rows):
    """Keys of earlier files, and those of the rows that are these places now."""
    known = {**rows.removed, **byhand.MOVED}
    return [{"key": key, "moved_to": other} for key, other in sorted(known.items())]


def correct(rows):
    for key, name in byhand.RENAMED.items():
        rows.by_key[key].update(name=name)
    for key, wrong in byhand.NOT_ITS_NAME.items():
        row = rows.by_key[key]
        row["spellings"] = [s for s in row["spellings"] if s not in wrong]
        row.update((column, "") for column in ("name_ar", "name_he") if row[column] in wrong)


def write_links(folder, output, rows, keys, merged):
    tables.write(output / "links.tsv.gz", ("link", "a", "b"), merged)
    columns = "link source a_stated a_country_stated b_stated b_country_stated".split()
    tables.write(output / "link-statements.tsv.gz", columns, list(links.statements(folder, merged, keys)))
    stated = palestine_links.rows(folder, lambda node: keys.get(node) or rows.aliases.get(node, node))
    missing = {row[side] for row in stated for side in ("a_key", "b_key")} - rows.by_key.keys() - {""}
    if missing:
        raise ValueError(f"links with Palestine end at unknown places: {missing}")
    tables.write(output / "palestine-links.tsv.gz", palestine_links.COLUMNS, stated)


def write_small(folder, output):
    columns = "iso2 iso3 name_en name_ar name_he name_fr continent".split()
    usual = {row["iso2"]: row for row in tables.read(Path(__file__).parent / "country-names.tsv")}
    countries = [
        {**row, **usual.get(row["iso2"], {}), **byhand.COUNTRY.get(row["iso2"], {})}
        for row in tables.read(folder / "countries.tsv")
    ]
    tables.write(output / "countries.tsv.gz", columns, countries)
    tables.write(output / "sources.tsv", "key title publisher url licence retrieved".split(), [
        dict(zip("key title publisher url licence retrieved".split(), source)) for source in SOURCES
    ])  # fmt: skip
    universities = tables.read(folder / "schools" / "universities.tsv.gz")
    for row in universities:
        row.update((column, spelling.clean(text)) for column, text in list(row.items()))
    tables.write(output / "universities.tsv.gz", "name iso2 state_province domains web_pages".split(), universities)
    councils = tables.read(folder / "uk" / "local-authorities.tsv")
    tables.write(output / "local-authorities.tsv.gz", list(councils[0]), councils)
    for name in ("land-110m", "countries-110m", "countries-50m"):
        content = (folder / "basemap" / f"{name}.json").read_bytes()
        json.loads(content)
        tables.write_bytes(output / "basemap" / f"{name}.json.gz", content)


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    here = Path(__file__).resolve().parents[2]
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) == 3 else here / "src" / "main" / "resources" / "data")
