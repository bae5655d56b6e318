"""Deciding whether a record of another list is a place that the gazetteer already has."""

import spelling

CAMP = ("camp", "مخيم", "מחנה")
ALIKE = 0.86


def is_camp(*names):
    return any(word in spelling.bare(name).casefold() for name in names for word in CAMP)


class Names:
    """The spellings of a row, folded once. `main` leaves out the other spellings: among those are names of
    what stood there before (Walajah, for Amminadav), which must not draw in the village of that name."""

    def __init__(self, main=False):
        self.main, self.known = main, {}

    def of(self, row):
        if row["key"] not in self.known:
            others = [] if self.main else row["spellings"]
            all_names = [row["name"], row["name_ar"], row["name_he"], *others]
            self.known[row["key"]] = {spelling.folded(n) for n in all_names if n} - {""}
        return self.known[row["key"]]


def score(record_names, row, far, names):
    """0 = another place. Same spelling within 5 km, or the same consonants within 1.5 km."""
    if is_camp(*record_names) != (row["kind"] == "camp"):
        return 0
    if {spelling.folded(n) for n in record_names if n} & names.of(row) - {""}:
        return 2 - far / 10 if far <= 5 else 0
    if far > 1.5:
        return 0
    alike = max(
        (
            spelling.likeness(mine, theirs)
            for mine in record_names
            for theirs in [row["name"], row["name_ar"], row["name_he"]]
            if mine and theirs and min(len(spelling.skeleton(mine)), len(spelling.skeleton(theirs))) >= 3
        ),
        default=0,
    )
    return alike - far / 10 if alike >= ALIKE else 0


def pair_up(records, names_of, grid, may=lambda record, row, far: True, main=False, limit=5):
    """One record to one row, best score first; returns {index of record: row}."""
    names, found = Names(main), []
    for index, record in enumerate(records):
        for far, row in grid.near(record, limit):
            value = may(record, row, far) and score(names_of(record), row, far, names)
            if value > 0:
                found.append((-value, index, row["key"], row))
    paired, taken = {}, set()
    for _, index, key, row in sorted(found, key=lambda f: f[:3]):
        if index not in paired and key not in taken:
            paired[index] = row
            taken.add(key)
    return paired
