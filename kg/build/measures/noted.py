"""Figures of notes: what a note says, behind a colon, of the one work that it cites.

"Harbour Board, Water Survey (2019), p. 4: 62 percent of 2,400 homes": the figures are according to
that work. What a note repeats of its passage is no second figure.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.build.measures.observed import measured_by, observed
from kg.build.measures.places import WhereAbouts
from kg.build.measures.tabulating import Stated
from kg.build.stages.attributing import Setting
from kg.extract.statistics import find_figures
from kg.model.claim import Passage
from kg.model.words import Words
from kg.reconcile.indicators import indicator_of

_COLONS = (":", "：")
_WORD = re.compile(r"[^\W\d_]{2,}")
_FEWEST = 2  # words of a remark: none in "124(6): 773-780"
_SURE = 0.8


def noted(
    setting: Setting,
    passage: Passage,
    key: str,
    agents: tuple[str, ...],
    *,
    where: WhereAbouts,
    language: str,
) -> Iterator[Stated]:
    """Yield the figures that the notes of a passage state beyond its own."""
    labels = [run.note for _, run in passage.words.markers() if run.note]
    own = {(one.value, one.unit) for one in find_figures(passage.words, language)} if labels else ()
    for label in dict.fromkeys(labels):
        works = setting.cited.of_note(label)
        note = next((one for one in setting.cited.notes if one.label == label), None)
        if note is None or len(works) != 1:
            continue
        described, match = works[0]
        remark = _remark(note.words, described.work.end)
        for figure in find_figures(remark, language, places=()):
            if (figure.value, figure.unit) in own:
                continue
            at = where.of_figure(figure, remark, ())
            observation = observed(
                figure, remark, at, agents=agents, assertion=key, according_to=match.source
            )
            said = f"Note {label} says so of the work that it cites."
            reason = f"{said} {observation.reason}".rstrip()
            sure = min(observation.confidence, _SURE)
            observation = replace(observation, confidence=sure, reason=reason)
            indicator = indicator_of(measured_by(figure), figure.unit)
            yield Stated(observation, indicator, passage.exchange)


def _remark(words: Words, end: int) -> Words:
    """Return what stands behind a colon after the work; no words where there is none."""
    rest = words.text[end:]
    bare = rest.lstrip(" ).")
    says = bare.startswith(_COLONS) and len(_WORD.findall(bare)) >= _FEWEST and "//" not in bare
    return words.slice(end + len(rest) - len(bare) + 1 if says else len(words.text))
