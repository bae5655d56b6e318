"""What can be said of a name from its letters: script, cleanness, likeness to another spelling."""

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

RANGES = {
    "latin": "A-Za-z\u00aa\u00ba\u00c0-\u024f\u0250-\u02af\u1e00-\u1eff",
    "greek": "\u0370-\u03ff\u1f00-\u1fff",
    "cyrillic": "\u0400-\u052f",
    "armenian": "\u0531-\u058f",
    "hebrew": "\u0590-\u05ff\ufb1d-\ufb4f",
    "arabic": "\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff",
    "devanagari": "\u0900-\u097f",
    "bengali": "\u0980-\u09ff",
    "sinhala": "\u0d80-\u0dff",
    "thai": "\u0e00-\u0e7f",
    "lao": "\u0e80-\u0eff",
    "tibetan": "\u0f00-\u0fff",
    "burmese": "\u1000-\u109f",
    "georgian": "\u10a0-\u10ff",
    "ethiopic": "\u1200-\u137f",
    "khmer": "\u1780-\u17ff",
    "thaana": "\u0780-\u07bf",
    "hangul": "\uac00-\ud7af\u1100-\u11ff",
    "kana": "\u3040-\u30ff",
    "han": "\u3400-\u9fff\uf900-\ufaff",
}
LETTER = {script: re.compile(f"[{chars}]") for script, chars in RANGES.items()}

GREEK = dict(zip("αβγδεζηθικλμνξοπρστυφχψως", "a v g d e z i th i k l m n x o p r s t y f ch ps o s".split()))
CYRILLIC = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўјљњђћџѓќѕәғқңөұүһ",
        "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh sh _ y _ e yu ya "
        "i yi ye g u j l n dj c dz g k dz a g k n o u u h".split(),
    )
)
ARMENIAN = dict(
    zip(
        "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև",
        "a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts w p k o f ev".split(),
    )
)
GEORGIAN = dict(
    zip(
        "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
        "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h".split(),
    )
)
ARABIC = dict(
    zip(
        "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىأإآءئؤپچژگکی",
        "a b t th j h kh d dh r z s sh s d t z _ gh f q k l m n h w y a a a i a _ y w p ch zh g k y".split(),
    )
)
HEBREW = dict(
    zip("אבגדהוזחטיכךלמםנןסעפףצץקרשת", "a b g d h v z h t y k k l m m n n s _ p f ts ts k r sh t".split())
)
ROMAN = {**GREEK, **CYRILLIC, **ARMENIAN, **GEORGIAN, **ARABIC, **HEBREW}
ROMAN = {letter: "" if roman == "_" else roman for letter, roman in ROMAN.items()}


def clean(name):
    """Without control and direction marks, with single blanks; joiners stay where scripts need them."""
    name = "".join(c for c in name if c in "\u200c\u200d" or unicodedata.category(c) not in ("Cc", "Cf"))
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", name)).strip()


def bare(name):
    """Without the vowel points of Arabic and Hebrew: what a page shows."""
    return re.sub("[\u0591-\u05bd\u05bf-\u05c7\u064b-\u0652\u0670\u0640]", "", clean(name))


def script(name):
    """The one script of a name; '' when it has none or mixes several (kana with Han is kana)."""
    found = [s for s, letter in LETTER.items() if letter.search(name)]
    if found == ["kana", "han"]:
        return "kana"
    return found[0] if len(found) == 1 else ""


def is_machine_romanisation(name):
    """Latin without one capital: 'zfty', 'kang deng zhen'. No register writes a place so."""
    return script(name) == "latin" and not any(c.isupper() for c in name)


@lru_cache(maxsize=None)
def folded(name):
    """Latin without accents, all scripts without case, points, apostrophes, hyphens and blanks."""
    name = bare(name).casefold()
    if script(name) in ("latin", "hebrew", "arabic", ""):
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    name = name.translate(str.maketrans("أإآٱةىک یـ", "ااااهيك ي ", "")).replace("ی", "ي")
    return re.sub(r"[^\w]|_|[ʻʼʾʿ]", "", name)


@lru_cache(maxsize=None)
def skeleton(name):
    """The consonants that survive most ways of writing a Levantine name in Latin letters."""
    words = re.split(r"[\s\-–]+", bare(name).casefold())
    words = ["".join(ROMAN.get(c, c) for c in w.removeprefix("ال") or w) for w in words]
    words = [folded(w) for w in words if folded(w) not in ARTICLES]
    text = "".join(words)
    for old, new in SAME_SOUND:
        text = text.replace(old, new)
    return re.sub(r"(.)\1+", r"\1", re.sub("[aeiouyw]", "", text))


ARTICLES = {"al", "el", "ad", "ed", "ar", "er", "as", "es", "ash", "esh", "at", "et", "an", "en", "az", "ez", "ha", ""}
SAME_SOUND = (
    ("kh", "h"), ("ch", "h"), ("gh", "g"), ("sh", "s"), ("dh", "d"), ("th", "t"), ("tz", "s"),
    ("ts", "s"), ("ph", "f"), ("q", "k"), ("z", "s"), ("v", "b"), ("p", "f"), ("j", "g"),
)  # fmt: skip


def likeness(a, b):
    """0 to 1: how alike two spellings are by their consonants, whatever their scripts."""
    one, two = skeleton(a), skeleton(b)
    return SequenceMatcher(None, one, two, autojunk=False).ratio() if one and two else 0.0


def slug(name):
    plain = "".join(c for c in unicodedata.normalize("NFKD", clean(name).casefold()) if not unicodedata.combining(c))
    return re.sub(r"[^\w]+", "-", re.sub("['’‘`ʻʼ]", "", plain)).strip("-")
