"""Whether a reply is read as disputing its claim: by labels and ratings, no sentence is weighed."""

from kg.extract.layout.label_kinds import label_is
from kg.extract.verdicts import agrees_with, denies, find_verdict
from kg.model.claim import Passage

_DISPUTES = 0.9
_WEAKLY = 0.5
_BY_LABELS = "The labels set the reply against the claim; no sentence was weighed."
_BY_LAYOUT = "The page sets the reply against the claim; no sentence was weighed."
_OF_ANY = "“{}” is no label of what is disputed: whether the reply does was not weighed."


def opposition(claim: Passage, reply: Passage) -> tuple[float, str] | None:
    """Return how sure it is that the reply disputes the claim, and why; ``None`` where it does not.

    A rating that upholds the claim or leaves it open disputes nothing, nor does a reply that opens
    with "Agreed" or "Thank you".
    """
    rated = find_verdict(reply.words.text)
    ratings = [claim.rating.text] if claim.rating else []
    ratings += [rated.words] if rated else []
    if any(not denies(words) for words in ratings):
        return None
    if agrees_with(reply.words.text):
        return None
    if label_is(claim.label, "weak"):
        return _WEAKLY, _OF_ANY.format(claim.label)
    return _DISPUTES, _BY_LABELS if claim.label and reply.label else _BY_LAYOUT
