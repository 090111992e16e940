"""Who says a claim that carries a note: whom the note names, or the authors it cites.

The authors only where the words of the claim tell nobody: who told a paper is not the paper.
"""

from dataclasses import replace

from kg.build.stages.citing import Cited
from kg.build.stages.hearing import Attribution, Hearing
from kg.build.stages.texts_answered import called
from kg.extract.saying.noted import find_noted
from kg.model.claim import Passage

_VIA_NOTE = 0.95
_VIA_NAME = 0.85
_BY_NOTE = 0.75


def by_authors(passage: Passage, cited: Cited, hearing: Hearing) -> Attribution | None:
    """Return the authors of the work that the note of a claim cites."""
    for _, run in passage.words.markers():
        for one, match in cited.of_note(run.note or ""):
            if match.through or not one.work.authors:
                continue
            creators = cited.source(match.source).creators
            reason = f"Note {run.note} names the authors: {', '.join(one.work.authors)}."
            if creators:
                return Attribution(creators, None, _VIA_NOTE, reason)
            if len(one.work.authors) == 1 and " " in one.work.authors[0]:
                said = hearing.by_name(one.work.authors[0], _VIA_NAME)
                return replace(said, reason=reason) if said else None
    return None


def noted(passage: Passage, cited: Cited, hearing: Hearing) -> Attribution | None:
    """Read "Said by Anna Rell on Radio Orrin" in the note of a claim."""
    notes = {note.label: note for note in cited.notes}
    for _, run in passage.words.markers():
        note = notes.get(run.note or "")
        who = find_noted(note.words) if note else None
        if who is not None:
            reason = f"Note {run.note} says that “{who.text}” said so."
            return called(who, hearing, _BY_NOTE, reason)
    return None
