"""A sign of who publishes a document: a name, the sentence that says why, and how sure it is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sign:
    """A name that may be the publisher's, the sentence that says why, and how sure that is.

    ``person`` tells that it has the form of a person's name and stands where persons sign,
    ``acts`` that the text lets it act, so that it is a name even if every word of it is plain.
    """

    name: str
    sentence: str
    confidence: float
    other_names: tuple[str, ...] = ()
    person: bool = False
    acts: bool = False
