"""Several who say one thing, each on record or known from the words that name them."""

from collections.abc import Iterator

from kg.build.stages.hearing import Attribution, Hearing
from kg.build.stages.names import agents_of
from kg.extract.saying.several import find_several
from kg.model.entity import EntityKind
from kg.model.words import Words

_BY_FORM = 0.7
_FEWEST = 2


def all_named(who: Words, verb: str, hearing: Hearing) -> Attribution | None:
    """Return everybody whom a list before a verb of saying names, ``None`` where there is none.

    A body whose name has the "and" in it is one, and the publisher is nobody here.
    """
    names = find_several(who, verb)
    spans = [(one.start, one.end) for one in hearing.naming.mentions(who)
             if one.entity.kind is EntityKind.AGENT]  # fmt: skip
    if not names or any(
        sum(one.text in who.text[start:end] for one in names) > 1 for start, end in spans
    ):
        return None
    found = list(_each(names, hearing))
    keys = tuple(dict.fromkeys(key for one in found for key in one.agents))
    if len(keys) < _FEWEST or hearing.publisher.key in keys:
        return None
    minted = tuple(one.minted for one in found if one.minted is not None)
    first, others = (minted[0], minted[1:]) if minted else (None, ())
    sure = min(one.confidence for one in found)
    return Attribution(keys, None, sure, "", first, others)


def _each(names: tuple[Words, ...], hearing: Hearing) -> Iterator[Attribution]:
    for name in names:
        known = agents_of(hearing.naming.mentions(name))
        found = Attribution(known) if known else hearing.by_name(name.text, _BY_FORM)
        if found is not None:
            yield found
