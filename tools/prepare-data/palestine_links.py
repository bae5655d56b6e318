"""The links with Palestinian and Israeli places that public pages state, in Kith's words."""

import tables
from byhand import PALESTINE_END

COLUMNS = (
    "row a_key a_stated a_country b_key b_stated b_country kind stage year same_as "
    "excluded evidence_url status_stated note"
).split()
KINDS = {
    "friendship/twinning group": "friendship",
    "network": "friendship",
    "friendship association": "friendship",
    "friendship group": "friendship",
    "friendship links": "friendship",
    "friendship": "friendship",
    "twinning group": "friendship",
    "twinning group (unofficial)": "friendship",
    "link (unofficial)": "contact",
    "student union twinning": "union link",
    "twin city": "twinning",
    "twin / sister city": "twinning",
    "twinning": "twinning",
    "twinning with refugee camp": "twinning",
    "cooperation": "project partnership",
}
STAGES = {
    "agreement signed": "signing",
    "adopted June 2025": "council resolution",
    "announced 22 September 2025": "proposal",
    "planned": "proposal",
    "adopted by council 2 June (2025)": "council resolution",
}
ERROR = "the page lists two British towns among Palestinian links: an error of the source"


def rows(folder, keys):
    made, first = [], {}
    for number, record in enumerate(tables.read(folder / "links" / "palestine-links.tsv"), start=1):
        a, b = (_key(record, side, keys) for side in "ab")
        error = "ERROR IN SOURCE" in record["note"]
        # Bodies that are no places are told apart by their stated names.
        pair = frozenset((a or record["a_name_as_stated"], b or record["b_name_as_stated"]))
        same_as = first.setdefault(pair, number)
        made.append(
            {
                "row": number,
                "a_key": a,
                "a_stated": record["a_name_as_stated"],
                "a_country": record["a_country"],
                "b_key": b,
                "b_stated": record["b_name_as_stated"],
                "b_country": record["b_country"],
                "kind": KINDS[record["kind"]],
                "stage": STAGES.get(record["status"], "active"),
                "year": record["year"],
                "same_as": same_as if same_as != number else "",
                "excluded": ERROR if error else "",
                "evidence_url": record["evidence_url"],
                "status_stated": record["status"],
                "note": "" if error else record["note"],
            }
        )
    return made


def _key(record, side, keys):
    stated, node = record[f"{side}_name_as_stated"], record[f"{side}_node"]
    if stated in PALESTINE_END:
        return PALESTINE_END[stated]
    if not node or record[f"{side}_join"] == "not a place":
        return ""
    return keys(node)
