"""A record whose parts are all plain, read in one go; nearly all records of a feed are so.

The outcome is that of the careful reading (``record.py``), which takes three times as long and does
everything else; a property holds the two together.
"""

from functools import lru_cache
from typing import Any, Final

from kg.extract.reviews.addresses import bare, is_address, is_picture
from kg.extract.reviews.parties import plain_party
from kg.extract.reviews.printed import read_date
from kg.extract.reviews.ratings import plain_rating
from kg.extract.reviews.reading import Reading
from kg.extract.reviews.texts import ENTITY, language_of
from kg.model.dates import PartialDate
from kg.model.review import UNSAID, Item, RawReview, ReviewRecord, Work

_ODD: Final = Work()  # stands for what needs care
_NO_DATE: Final = PartialDate(0)  # the same


def read_plain(raw: RawReview, reading: Reading) -> ReviewRecord | None:
    """Return the record of a review, or ``None`` where anything about it needs care.

    What is odd about dates and numbers is reported; without a record nothing is.
    """
    item, about = raw.item, raw.item.get("itemReviewed")
    if type(about) is not dict or not _is_usual(item, about):
        return None
    claimant, reviewer = plain_party(about.get("author")), plain_party(item.get("author"))
    words, language = plain_words(item.get("claimReviewed")), _language(item, about)
    rating = plain_rating(item.get("reviewRating"))
    if not (words and language and rating and claimant and reviewer):
        return None
    page, place = _page(item), _place(about.get("appearance"))
    odd = list[tuple[str, str]]()
    said, reviewed = _date(about, odd), _date(item, odd)
    if page is None or reviewed is None or place is _ODD:
        return None
    if said is _NO_DATE or reviewed is _NO_DATE:
        return None
    if claimant.name == reviewer.name or _same(page, place):
        return None
    for code, detail in odd:
        reading.report(code, detail)
    if rating.odd:
        reading.repeat(rating.odd)
    return ReviewRecord(
        raw.pointer,
        words,
        language,
        claimant,
        said,
        () if place is None else (place,),
        None,
        page,
        (reviewer,),
        reviewed,
        rating.rating,
    )


def _is_usual(item: Item, about: Item) -> bool:
    """Tell whether a claim is reviewed, and nothing stands where it seldom does."""
    return (
        about.get("@type") == "Claim"
        and "url" not in about
        and "firstAppearance" not in about
        and "firstAppearance" not in item
        and "appearance" not in item
    )


def plain_words(value: Any) -> str | None:
    """Return the words of a string with nothing odd in it."""
    if type(value) is not str or not value.isprintable():
        return None
    return None if "&" in value and ENTITY.search(value) else value.strip() or None


def _page(item: Item) -> Work | None:
    name: str | None = None
    for key in ("headline", "name"):
        if name is None and key in item and (name := plain_words(item[key])) is None:
            return None
    url = plain_words(item.get("url"))
    return Work(name, url) if url and is_address(url) and not is_picture(url) else None


def _place(value: Any) -> Work | None:
    """Return where the claim was said, ``None`` for nowhere."""
    name: str | None = None
    if value is None:
        return None
    if type(value) is dict:
        for key in ("name", "headline"):
            if name is None and key in value and (name := plain_words(value[key])) is None:
                return _ODD
        url = plain_words(value.get("url"))
    else:
        url = plain_words(value)
        if url and (url.count("http") > 1 or url[-1] in ",;"):
            return _ODD
    return Work(name, url) if url and is_address(url) else _ODD


def _same(page: Work, place: Work | None) -> bool:
    return place is not None and bare(place.url or "") == bare(page.url or "")


def _date(item: Item, odd: list[tuple[str, str]]) -> PartialDate | None:
    """Return a date, ``None`` where there is none; its form, if odd, is added to ``odd``."""
    if (printed := item.get("datePublished", _ODD)) is _ODD:
        return None
    date, code = _dated(printed) if type(printed) is str else (None, None)
    if code is not None:
        odd.append((code, printed.strip()))
    return date or _NO_DATE


@lru_cache(maxsize=16_384)
def _dated(printed: str) -> tuple[PartialDate | None, str | None]:
    words = plain_words(printed)
    return read_date(words) if words else (None, None)


def _language(item: Item, about: Item) -> str | None:
    given = item.get("inLanguage")
    if type(given) is str:
        return _tag(given)
    return None if "inLanguage" in item or "inLanguage" in about else UNSAID


@lru_cache(maxsize=1024)
def _tag(given: str) -> str | None:
    tag = language_of(given, lambda _code, _detail: None)
    return None if tag == UNSAID else tag
