"""One raw review to records: the claim, who said it where and when, and who reviewed it."""

from collections.abc import Mapping
from typing import Any, Final

from kg.extract.reviews.addresses import addresses_in, is_picture, work_at, works_of
from kg.extract.reviews.parties import parties_of
from kg.extract.reviews.places import elsewhere, first_places, item_itself, place_in_words
from kg.extract.reviews.plain import read_plain
from kg.extract.reviews.printed import read_date
from kg.extract.reviews.ratings import rating_of
from kg.extract.reviews.reading import Reading
from kg.extract.reviews.texts import language_of, own_language
from kg.extract.reviews.unread import is_claim, unread
from kg.model.dates import PartialDate
from kg.model.location import Notice
from kg.model.review import UNSAID, Item, Party, RawReview, ReviewRecord, Work
from kg.vocab.addresses import host_of

_WORDS: Final = ("claimReviewed", "text", "name", "description")


def read_reviews(
    raw: RawReview, nodes: Mapping[str, Item]
) -> tuple[list[ReviewRecord], list[Notice]]:
    """Return the records of one review, one for each claim and claimant, and what was odd.

    Without a claim there is no record. ``nodes`` are those that an ``@id`` may lead to.
    """
    reading = Reading(raw.pointer, nodes, list(raw.notices))
    if not raw.has_context:
        reading.report("context-missing")
    if raw.item.get("@id") == "":
        reading.report("empty-value", "@id")
    if left := unread(raw):
        reading.report("property-unread", ", ".join(left))
    if raw.is_review and (plain := read_plain(raw, reading)) is not None:
        return [plain], reading.notices
    return read_carefully(raw, reading), reading.notices


def read_carefully(raw: RawReview, reading: Reading) -> list[ReviewRecord]:
    """Return the records of one review, whatever it looks like."""
    return _review(raw.item, reading) if raw.is_review else _claim(raw.item, reading)


def _review(item: Item, reading: Reading) -> list[ReviewRecord]:
    reviewed = list(reading.objects(item.get("itemReviewed")))
    objects = [one for one in reviewed if not isinstance(one, str)]
    claims = _claims(item, objects, reading)
    if not claims:
        reading.report("claim-missing")
        return []
    page = _page(item, reading)
    claimants, works = _claimants_and_places(item, objects, reading)
    works += [
        work for one in reviewed if isinstance(one, str) for work in place_in_words(one, reading)
    ]
    first = first_places((item, *objects), reading)
    reviewers = _reviewers(item, page, reading)
    record = ReviewRecord(
        pointer=reading.pointer,
        claim="",
        said=next(
            (date for one in objects if (date := _date(one, "datePublished", reading))), None
        ),
        appearances=elsewhere([*works, *first], page, reading),
        first_appearance=first[0] if first else None,
        page=page,
        reviewers=reviewers,
        reviewed=_reviewed(item, reading),
        rating=rating_of(item, reading),
    )
    if record.rating is None or record.rating.words is None:
        reading.report("verdict-missing", _numbers(record))
    if any(party.name == other.name for party in claimants for other in reviewers):
        reading.report("claimant-is-reviewer", claimants[0].name)
    return _each(record, claims, claimants, _language(item, objects, reading))


def _claim(item: Item, reading: Reading) -> list[ReviewRecord]:
    claims = _claims(item, [item], reading)
    if not claims:
        reading.report("claim-missing")
        return []
    claimants, works = _claimants_and_places({}, [item], reading)
    first = first_places((item,), reading)
    record = ReviewRecord(
        pointer=reading.pointer,
        claim="",
        said=_date(item, "datePublished", reading),
        appearances=tuple(dict.fromkeys([*works, *first])),
        first_appearance=first[0] if first else None,
        is_review=False,
    )
    return _each(record, claims, claimants, _language(item, [], reading))


def _each(
    record: ReviewRecord,
    claims: list[tuple[str, str | None]],
    claimants: list[Party],
    language: str,
) -> list[ReviewRecord]:
    """One claim said by two people is two claims."""
    whose: list[Party | None] = [*claimants] or [None]
    return [
        record._replace(claim=claim, language=own or language, claimant=claimant)
        for claim, own in claims
        for claimant in whose
    ]


def _claims(item: Item, objects: list[Item], reading: Reading) -> list[tuple[str, str | None]]:
    """Return the words of each claim, with the language that they carry themselves."""
    given = item.get("claimReviewed")
    if given is None and isinstance(item.get("properties"), dict):
        given = item["properties"].get("claimReviewed")
    if isinstance(given, list):
        reading.report("claim-list", f"{len(given)} in it")
        claims = [(reading.text(one), own_language(one)) for one in given]
    else:
        claims = [(reading.text(given), own_language(given))]
    found = [(words, own) for words, own in dict.fromkeys(claims) if words]
    return found or _from_item(item, objects, reading)


def _from_item(item: Item, objects: list[Item], reading: Reading) -> list[tuple[str, str | None]]:
    for one in objects:
        if one is not item and not is_claim(one):
            continue
        for name in _WORDS:
            words = reading.text(one.get(name)) if name in one else None
            if words:
                if one is not item:
                    reading.report("claim-from-item", name)
                return [(words, own_language(one[name]))]
    return []


def _claimants_and_places(
    item: Item, objects: list[Item], reading: Reading
) -> tuple[list[Party], list[Work]]:
    claimants, works = list[Party](), list[Work]()
    for one in objects:
        named, posts = parties_of(one.get("author") or one.get("creator"), reading)
        claimants += named
        if "appearance" in one:
            works += works_of(one["appearance"], reading)
        if not is_claim(one) or "url" in one:
            works += item_itself(one, reading)
        for post in posts:
            reading.report("post-as-claimant-url", post)
            works.append(work_at(post, reading))
    if "appearance" in item:
        works += works_of(item["appearance"], reading)
    if not claimants:
        reading.report("claimant-missing")
    elif len(claimants) > 1:
        reading.report("claimant-list", ", ".join(party.name for party in claimants))
    return list(dict.fromkeys(claimants)), list(dict.fromkeys(works))


def _page(item: Item, reading: Reading) -> Work | None:
    name = reading.text(item.get("headline")) or reading.text(item.get("name"))
    given = addresses_in(item.get("url"), reading)
    if not given:
        given = [
            address
            for key in ("mainEntityOfPage", "@id")
            for address in addresses_in(item.get(key), reading)
            if address.startswith("http")
        ]
        if given:
            reading.report("page-from-id", given[0])
    if not given:
        reading.report("page-missing")
        return Work(name) if name else None
    page = work_at(given[0], reading, name)
    if page.url and is_picture(page.url):
        reading.report("page-is-image", page.url)
    return page


def _reviewers(item: Item, page: Work | None, reading: Reading) -> tuple[Party, ...]:
    named, _ = parties_of(item.get("author"), reading)
    if not named:
        named, _ = parties_of(item.get("publisher") or item.get("sdPublisher"), reading)
    if named:
        return tuple(named)
    host = host_of(page.url) if page and page.url else ""
    reading.report("reviewer-from-page" if host else "reviewer-missing", host)
    return (Party(host, url=None),) if host else ()


def _reviewed(item: Item, reading: Reading) -> PartialDate | None:
    for name in ("datePublished", "dateCreated", "reviewDate"):
        if item.get(name):
            return _date(item, name, reading)
    reading.report("date-missing")
    return None


def _date(item: Item, name: str, reading: Reading) -> PartialDate | None:
    given: Any = item.get(name)
    if given is None or (words := reading.text(given)) is None:
        return None
    date, code = read_date(words)
    if code is not None:
        reading.report(code, words)
    return date


def _language(item: Item, objects: list[Item], reading: Reading) -> str:
    for one in (item, *objects):
        if "inLanguage" in one and (found := language_of(one["inLanguage"], reading.report)):
            return found
    return UNSAID


def _numbers(record: ReviewRecord) -> str:
    rating = record.rating
    if rating is None:
        return "no rating at all"
    return f"{rating.value}, worst {rating.worst}, best {rating.best}"
