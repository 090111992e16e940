"""One party under several names on a page: its role in a label, its name, its initials."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.build.stages.hearing import Attribution, Hearing
from kg.extract.saying.initials import are_initials, has_initials, spelled_out
from kg.model.claim import Passage
from kg.model.entity import AgentKind

_AGAIN = 0.8


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
    return tuple(
        _by_initials(passage, _as_elsewhere(passage, one, known), names, hearing)
        for passage, one in zip(passages, said, strict=True)
    )


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
