"""Where a claim was said, as its record tells: pages, works, and the item reviewed itself."""

from collections.abc import Iterable

from kg.extract.reviews.addresses import addresses_in, bare, work_at, work_of, works_of
from kg.extract.reviews.reading import Reading
from kg.extract.reviews.unread import is_claim
from kg.model.review import Item, Work


def first_places(items: Iterable[Item], reading: Reading) -> list[Work]:
    """Return where the claim was first said."""
    given = (item["firstAppearance"] for item in items if "firstAppearance" in item)
    return [work for value in given for work in works_of(value, reading)]


def item_itself(item: Item, reading: Reading) -> list[Work]:
    """Return an item that is a work, where the claim was said; of a Claim, or what does not say
    what it is, the address.
    """
    if is_claim(item):
        return [work_at(address, reading) for address in addresses_in(item.get("url"), reading)]
    return work_of(item, reading)


def place_in_words(words: str, reading: Reading) -> list[Work]:
    """Return the pages of an item that is no more than an address."""
    return works_of(words, reading) if words.startswith("http") else []


def elsewhere(works: list[Work], page: Work | None, reading: Reading) -> tuple[Work, ...]:
    """Return the works but the review's own page, where no claim was first said."""
    if page is None or page.url is None:
        return tuple(dict.fromkeys(works))
    own = bare(page.url)
    kept = [work for work in works if work.url is None or bare(work.url) != own]
    if len(kept) < len(works):
        reading.report("self-appearance", page.url)
    return tuple(dict.fromkeys(kept))
