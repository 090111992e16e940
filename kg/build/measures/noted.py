"""Figures of notes: what a note says, behind a colon, of the one work that it cites.

"Harbour Board, Water Survey (2019), p. 4: 62 percent of 2,400 homes": the figures are according to
that work. What a note repeats of its passage is no second figure.
"""

import re
from collections.abc import Iterator

from kg.build.measures.places import WhereAbouts
from kg.build.measures.settling import doubted
from kg.build.measures.tabulating import Stated
from kg.build.stages.attributing import Setting
from kg.extract.statistics import find_figures
from kg.model.claim import Passage
from kg.model.figure import Observation
from kg.model.location import Location
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
            observation = Observation(
                key="",
                place=at.place,
                indicator="",
                value=figure.value,
                unit=figure.unit,
                comparator=figure.comparator,
                agents=agents,
                locations=(Location(remark.spans(figure.start, figure.end)),),
                according_to=match.source,
                period=figure.period,
                assertions=(key,),
                confidence=min(at.confidence, _SURE),
                reason=f"Note {label} says so of the work that it cites. {at.reason}".rstrip(),
            )
            observation = doubted(observation, figure.doubt, figure.sure)
            subject = f"average {figure.subject}" if figure.average else figure.subject
            yield Stated(observation, indicator_of(subject, figure.unit), passage.exchange)


def _remark(words: Words, end: int) -> Words:
    """Return what stands behind a colon after the work; no words where there is none."""
    rest = words.text[end:]
    bare = rest.lstrip(" ).")
    says = bare.startswith(_COLONS) and len(_WORD.findall(bare)) >= _FEWEST and "//" not in bare
    return words.slice(end + len(rest) - len(bare) + 1 if says else len(words.text))
