"""Councils of the United Kingdom that are no town: boroughs, districts, counties."""

import re

import gazetteer
import spelling
import tables

STYLE = re.compile(
    r"\b(London Borough of|Royal Borough of|Metropolitan Borough of|City of|"
    r"(City|County|County Borough|Borough|Metropolitan Borough|Metropolitan District|City and District|"
    r"District|Metropolitan)? ?Council|County Borough|City|Combined Authority)\b"
)


class Authorities:
    def __init__(self, folder, rows):
        self.rows = rows
        self.all = tables.read(folder / "uk" / "local-authorities.tsv")
        self.british = {}
        for row in rows:
            if row["country"] == "GB":
                self.british.setdefault(spelling.folded(row["name"]), []).append(row)
        self.by_name = {}

    def add(self):
        """Current councils; one named like a town that it surrounds gives that town its council's names."""
        for record in self.all:
            towns = [t for t in self.british.get(spelling.folded(_short(record)), []) if tables.kilometres(record, t) < 15]
            if towns and record["type"] not in ("County", "Combined authority", "Strategic Regional Authority"):
                town = max(towns, key=lambda t: int(t["population"] or 0))
                town["spellings"] += [record["official_name"]] if record["current"] == "True" else []
                self._remember(record, town["key"])
            elif record["current"] == "True":
                self.rows.add(_row(record))
                self._remember(record, f"la-{record['code']}")

    def end_of_link(self, end):
        """The key of the council that a register means by this end, or None."""
        name = spelling.folded(end["name"])
        record, key = self.by_name.get(name) or self.by_name.get(spelling.folded(STYLE.sub("", end["name"]).strip()), (None, None))
        if not record:
            return None
        if name == spelling.folded(record["official_name"]) or "Borough of" in end["name"]:
            return key
        if not end["lat"]:
            return None if name in self.british else key
        return key if tables.kilometres(record, end) <= 60 else None

    def _remember(self, record, key):
        for name in (record["official_name"], record["nice_name"], _short(record)):
            if record["current"] == "True":
                self.by_name[spelling.folded(name)] = record, key
            else:
                self.by_name.setdefault(spelling.folded(name), (record, key))


def _short(record):
    return STYLE.sub("", record["nice_name"]).strip(" ,") or record["nice_name"]


def _row(record):
    row = gazetteer.row(
        f"la-{record['code']}",
        record["nice_name"],
        "registers",
        country="GB",
        admin1={"England": "ENG", "Scotland": "SCT", "Wales": "WLS", "Northern Ireland": "NIR"}[record["nation"]],
        lat=f"{float(record['lat']):.5f}" if record["lat"] else "",
        lon=f"{float(record['lon']):.5f}" if record["lon"] else "",
        population=gazetteer.number(record["population_2020"]),
        kind="area",
    )
    row["spellings"].append(record["official_name"])
    return row
