"""What a person decided about a doubtful reading."""

from dataclasses import dataclass
from enum import StrEnum


class Decision(StrEnum):
    """A reading is kept, changed, or taken out."""

    ACCEPT = "accept"
    CORRECT = "correct"
    REJECT = "reject"


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision about one reading of one document.

    ``about`` is the IRI of the reading below ``id/`` as the software makes it ("stance/4x…"), and
    ``to`` what it is corrected to ("place/us-51059"). ``words`` and ``reading`` say to a person
    what was decided; ``why`` is theirs.
    """

    about: str
    document: str
    decision: Decision
    words: str
    reading: str
    to: str | None = None
    why: str = ""
