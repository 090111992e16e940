"""One party under several names on a page: its role in a label, its name, its initials."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.build.stages.hearing import Attribution, Hearing
from kg.extract.saying.answered_texts import is_the_text
from kg.extract.saying.initials import are_initials, has_initials, spelled_out
from kg.extract.saying.sentences import find_saying
from kg.model.claim import Passage, Role
from kg.model.entity import AgentKind

_AGAIN, _SAME = 0.8, 0.65
_UNNAMED = "unnamed-in-"
_ENGLISH = re.compile(r"(?:A|An)\s+(?:letter|leaflet|report|post|video|article|paper|story)\b")


def one_party(
    passages: Sequence[Passage], said: Sequence[Attribution], hearing: Hearing
) -> tuple[Attribution, ...]:
    """Join whom labels call by a role ("Operator") or by initials with who is named elsewhere."""
    known: dict[str, set[tuple[str, ...]]] = {}
    names: dict[str, Attribution] = {}
    for passage, one in zip(passages, said, strict=True):
        if (role := _party(passage)) and not _by_role(passage, one):
            known.setdefault(role, set()).add(one.agents)
        if role and len(one.agents) == 1 and not are_initials(role):
            names.setdefault(one.minted.name if one.minted else role, one)
    makers = {
        one.agents for one, passage in zip(said, passages, strict=True) if _named(passage, one)
    }
    maker = next(iter(makers)) if len(makers) == 1 else ()
    return tuple(
        _of_the_text(
            passage,
            _by_initials(passage, _as_elsewhere(passage, one, known), names, hearing),
            maker,
        )
        for passage, one in zip(passages, said, strict=True)
    )


def _of_the_text(passage: Passage, one: Attribution, maker: tuple[str, ...]) -> Attribution:
    """Read "The article says" as the one party that the other claims are put down to."""
    unnamed = passage.role is Role.CLAIM and one.agents[0].startswith(_UNNAMED)
    saying = find_saying(passage.words)[:1] if unnamed and maker else ()
    told = [passage.words.text[each.start : each.end] for each in saying]
    if not any(is_the_text(said) and not _ENGLISH.match(said) for said in told):
        return one
    reason = "The text it speaks of is taken to be that of whom the other claims name."
    return Attribution(maker, None, _SAME, reason)


def _named(passage: Passage, one: Attribution) -> bool:
    return passage.role is Role.CLAIM and not one.agents[0].startswith(_UNNAMED)


def _as_elsewhere(
    passage: Passage, one: Attribution, known: Mapping[str, set[tuple[str, ...]]]
) -> Attribution:
    others = known.get(_party(passage), set())
    if len(others) != 1 or not _by_role(passage, one):
        return one
    role = _party(passage)
    reason = f"“{role}” is taken to be who speaks under that name elsewhere on the page."
    return Attribution(next(iter(others)), role, _AGAIN, reason)


def _by_initials(
    passage: Passage, one: Attribution, names: Mapping[str, Attribution], hearing: Hearing
) -> Attribution:
    """Read "HS" as the one speaker of such initials, or as whom the text says they stand for."""
    printed = _party(passage)
    if not _by_role(passage, one) or not are_initials(printed):
        return one
    fits = [name for name in names if has_initials(name, printed)]
    spelled = spelled_out(printed, hearing.text)
    if len(fits) == 1 and spelled in (None, fits[0]):
        reason = f"“{printed}” is taken to be {fits[0]}, the one speaker of such initials."
        return replace(names[fits[0]], words=printed, confidence=_AGAIN, reason=reason)
    named = hearing.by_name(spelled, _AGAIN) if spelled else None
    reason = f"The text says that “{printed}” is {spelled}."
    return replace(named, words=printed, reason=reason) if named else one


def _party(passage: Passage) -> str:
    return passage.speaker.text.strip() if passage.speaker is not None else ""


def _by_role(passage: Passage, one: Attribution) -> bool:
    """Tell whether the label alone says who speaks, and no body is known by that name."""
    unknown = one.minted is not None and one.minted.kind is AgentKind.UNKNOWN
    return unknown and one.words == _party(passage)
