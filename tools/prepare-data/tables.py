"""Reading and writing of tab-separated tables; writing gives the same bytes for the same rows."""

import gzip
import math
from pathlib import Path


def read(path):
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8", newline="\n") as lines:
        header = next(lines).rstrip("\n").split("\t")
        return [dict(zip(header, line.rstrip("\n").split("\t"), strict=True)) for line in lines]


def write(path, columns, rows):
    lines = ["\t".join(columns)]
    for row in rows:
        cells = [str(row.get(column, "")) for column in columns]
        if any(mark in cell for cell in cells for mark in "\t\n\r"):
            raise ValueError(f"a cell of {path.name} holds a tab or line break: {cells}")
        lines.append("\t".join(cells))
    write_bytes(path, ("\n".join(lines) + "\n").encode("utf-8"))
    print(f"{path.name}: {len(rows)} rows, {path.stat().st_size} bytes")


def write_bytes(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix == ".gz":
        content = gzip.compress(content, compresslevel=9, mtime=0)
        content = content[:9] + b"\xff" + content[10:]  # byte 9 names the operating system: "unknown"
    Path(path).write_bytes(content)


def kilometres(a, b):
    """Distance of two rows with lat and lon, flat-earth (good to a few per cent below 100 km)."""
    if not (a["lat"] and b["lat"]):
        return math.inf
    north = float(a["lat"]) - float(b["lat"])
    east = (float(a["lon"]) - float(b["lon"])) * math.cos(math.radians(float(a["lat"])))
    return 111.2 * math.hypot(north, east)


class Grid:
    """Rows by whole cells of a quarter degree, to ask for neighbours without comparing all."""

    STEP = 0.25

    def __init__(self, rows=()):
        self.cells = {}
        for row in rows:
            self.add(row)

    def add(self, row):
        if row["lat"]:
            self.cells.setdefault(self._cell(row), []).append(row)

    def near(self, row, limit):
        """All rows within the limit (km, below 20 at usual latitudes), nearest first."""
        if not row["lat"]:
            return []
        south, west = self._cell(row)
        around = [
            other
            for i in (-1, 0, 1)
            for j in (-1, 0, 1)
            for other in self.cells.get((south + i, west + j), ())
        ]
        found = [(kilometres(row, other), other["key"], other) for other in around]
        return [(far, other) for far, _, other in sorted(found, key=lambda f: f[:2]) if far <= limit]

    def _cell(self, row):
        return math.floor(float(row["lat"]) / self.STEP), math.floor(float(row["lon"]) / self.STEP)
