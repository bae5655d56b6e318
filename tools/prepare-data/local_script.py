"""The name of a place in its country's own script, chosen among all spellings it has.

Where Han and kana stand side by side, Han is the name and kana its reading."""

from difflib import SequenceMatcher

import spelling

SCRIPTS = {
    "greek": "GR CY",
    "cyrillic": "RU UA BG RS BY MK KZ KG MN TJ",
    "arabic": "AE BH DZ EG EH IQ IR JO KW LB LY MA MR OM PS QA SA SD SY TN YE",
    "hebrew": "IL",
    "georgian": "GE",
    "armenian": "AM",
    "thai": "TH",
    "lao": "LA",
    "khmer": "KH",
    "burmese": "MM",
    "devanagari": "NP",
    "bengali": "BD",
    "tibetan": "BT",
    "ethiopic": "ET ER",
    "thaana": "MV",
    "hangul": "KR KP",
    "han": "CN TW HK MO",
    "kana": "JP",
}
OF = {country: script for script, countries in SCRIPTS.items() for country in countries.split()}

ALPHABETS = {
    "RU": set("абвгдеёжзийклмнопрстуфхцчшщъыьэюя"),
    "UA": set("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'’"),
    "BY": set("абвгдеёжзійклмнопрстуўфхцчшыьэюя'’"),
    "BG": set("абвгдежзийклмнопрстуфхцчшщъьюя"),
    "RS": set("абвгдђежзијклљмнњопрстћуфхцчџш"),
    "MK": set("абвгдѓежзѕијклљмнњопрстќуфхцчџш"),
}
ARABIC_LETTERS = set("ابتثجحخدذرزسشصضطظعغفقكلمنهويةىأإآءئؤ")
PERSIAN_LETTERS = set("ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیآئ\u200c")
# Letters that tell a language from its neighbours, and endings that only a neighbour writes.
OWN_LETTERS = {"RU": "ыэьщё-", "UA": "іїєґь-", "BY": "ўэы-"}
FOREIGN_ENDING = {"BY": ("ськ", "цьк"), "RU": ("ськ", "цьк", "ець", "ъ", "шчи", "шченск", "ветс", "ньск")}
ROMAN_IN = {"UA": {"и": "y", "г": "h"}, "BY": {"г": "h"}, "BG": {"щ": "sht", "ъ": "a"}}
FOR_COUNTING = {"CN": "gb2312", "TW": "big5", "HK": "big5", "MO": "big5", "JP": "shift_jis"}


def choose(country, name, spellings, name_ar="", name_he=""):
    """The spelling in the country's script nearest to the Latin name; '' when there is none."""
    script = OF.get(country)
    if not script:
        return ""
    if script == "hebrew" and name_he:
        return name_he
    if script == "arabic" and country != "IR" and name_ar:
        return name_ar
    fitting = [spelling.bare(s) for s in spellings if _fits(script, country, s)]
    if script in ("greek", "cyrillic", "arabic", "hebrew", "georgian", "armenian"):
        longer_first = -1 if country in OWN_LETTERS else 1
        ranked = sorted(
            (-round(_likeness(s, name, country), 2), -_own(s, country), longer_first * len(s), s) for s in fitting
        )
        return ranked[0][3] if ranked and -ranked[0][0] >= 0.45 else ""
    return min(fitting, key=lambda s: (spelling.LETTER["han"].search(s) is None, len(s), s), default="")


def _fits(script, country, text):
    found = spelling.script(text)
    letters = {c for c in spelling.bare(text).casefold() if c.isalpha() or c == "\u200c"}
    if country in FOR_COUNTING:
        return found in ("han", "kana") and (script == "kana" or found == "han") and _encodable(text, country)
    if found != script:
        return False
    if country == "IR":
        return letters <= PERSIAN_LETTERS
    if script == "arabic":
        return letters <= ARABIC_LETTERS
    if ending := FOREIGN_ENDING.get(country):
        return letters <= ALPHABETS[country] and not text.casefold().endswith(ending)
    return letters <= ALPHABETS.get(country, letters)


def _encodable(text, country):
    """Old national encodings hold only the characters that the country writes."""
    try:
        text.encode(FOR_COUNTING[country])
        return True
    except UnicodeEncodeError:
        return False


def _own(text, country):
    """Lviv is Львів and Львив in equally like letters; the one with і is Ukrainian. So is a hyphen."""
    return sum(c in OWN_LETTERS.get(country, "") for c in text.casefold())


def _likeness(text, latin, country):
    roman = {**spelling.ROMAN, **ROMAN_IN.get(country, {})}
    romanised = "".join(roman.get(c, c) for c in text.casefold())
    if spelling.script(text) in ("arabic", "hebrew"):
        return spelling.likeness(text, latin)
    return SequenceMatcher(None, spelling.folded(romanised), spelling.folded(latin), autojunk=False).ratio()
