"""Labels that head the parts of a contract, a message, a survey or a form: nothing is said."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import takewhile
from typing import Final

from kg.extract.layout.labelled_page import LabelledPage
from kg.extract.layout.wordings import has_verb
from kg.model.claim import Passage
from kg.model.document import Block
from kg.vocab.wordlists import word_lists

_FEWEST: Final = 2
_HEAD: Final = 4  # words, article and all, of what is named before something is said of it
_OPTION: Final = 5  # words of an answer that people choose
_FIGURE: Final = 4  # words of one
_SENTENCE_END: Final = re.compile(r"[.!?](?:\s|$)")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SHARE: Final = re.compile(r"\d\s*%|\d per ?cent", re.IGNORECASE)
_PARTED: Final = re.compile(r"[;.\n]\s*|,\s+")
_WORD_LIST: Final = 10  # lines
_TYPED: Final = re.compile(r"^>>> \w", re.MULTILINE)
_ONE_WORD: Final = re.compile(r"[A-Za-z0-9_.-]+")
_BARE_FIGURE: Final = re.compile(r"\W*(?:[A-Z]{3}\s?)?\d[\d.,]*\s*(?:%|[A-Z]{3})?\W*")
_NUMBER: Final = re.compile(r"\W*(\d{1,3})[.)]")


def are_clauses(page: LabelledPage) -> bool:
    """Terms have numbered headings: "1. Claims. …", "2. Response. …", "3. Refunds. …".

    The number of the reply is that after the claim's, no colon ends their labels, and a heading
    that is no label stands in the same row of numbers.
    """
    if not page.everyday or page.faced:
        return False
    labelled = {block.span.start for one in page.passages if (block := _block(page, one))}
    others = (block for block in page.document.blocks if block.span.start not in labelled)
    heads = frozenset(_numbers(others))
    pairs = [
        (_clause(page, group[0]), _clause(page, group[1])) for group in page.groups if group[1:]
    ]
    in_a_row = all(one and other == one + 1 for one, other in pairs)
    return bool(pairs) and in_a_row and any({one - 1, one + 2} & heads for one, _ in pairs)


def _block(page: LabelledPage, one: Passage) -> Block | None:
    """Return the block in which a passage begins."""
    start = one.whole.spans()[0].start if one.whole else -1
    blocks = (block for block in page.document.blocks if block.span.start <= start < block.span.end)
    return next(blocks, None)


def _clause(page: LabelledPage, one: Passage) -> int:
    """Return the number of the heading over a text; 0 where it has none, or ends with a colon."""
    block = _block(page, one)
    ended = one.whole.text.lstrip()[len(one.label) :][:1] in (".", "\n")
    return next(_numbers([block] if block and ended else []), 0)


def _numbers(blocks: Iterable[Block]) -> Iterator[int]:
    for block in blocks:
        match = _NUMBER.match(f"{block.label}." if block.label else block.words.text)
        if match:
            yield int(match[1])


def name_things(page: LabelledPage) -> bool:
    """Parts of messages and the like are named: "Claim: a signed statement inside a token".

    In small letters where a sentence behind a colon begins with a capital, or "the token that the
    client sends" throughout. Where nothing answers, "Myth: a wall calendar by our founder" as well.
    """
    named = may_be_things(page)
    small = page.colon_capital and all(one.words.text[:1].islower() for one in _labelled(page))
    return named and (small or all(_is_described(one.words.text) for one in _labelled(page)))


def may_be_things(page: LabelledPage) -> bool:
    """The same, whatever letter they begin with."""
    alone = not page.replies and not any(one.rating for one in page.claims)
    doubtful = alone or (page.everyday and not page.faced)
    return doubtful and all(_names(one.words.text) for one in _labelled(page))


def _labelled(page: LabelledPage) -> list[Passage]:
    return [one for one in page.passages if one.label]


def _names(text: str) -> bool:
    """Tell whether a text names a thing: an article opens it, and no verb is known in it."""
    words = _first_words(text)
    opens = words[:1] and words[0] in _listed("indefinite")
    named = list(takewhile(lambda word: word not in _listed("relatives"), words))
    return (bool(opens) and not has_verb(" ".join(named))) or _is_described(text)


def _is_described(text: str) -> bool:
    """Tell whether what is said stands behind the name of a thing: "the token that …", "what …".

    In "the message a server sends" as well: a second article follows the first noun.
    """
    if text.strip().casefold().startswith(tuple(word_lists("nobody")["defining"])):
        return True
    words = _first_words(text)
    if not words or words[0] not in _listed("indefinite") | _listed("subjects"):
        return False
    head = list(takewhile(lambda word: word not in _listed("relatives"), words[1:]))
    led = len(head) < min(len(words) - 1, _HEAD) and not has_verb(" ".join(head))
    again = words[2:3] and words[2] in _listed("indefinite") | _listed("subjects")
    return (bool(head) and led) or bool(again)


def _first_words(text: str) -> list[str]:
    sentence = _SENTENCE_END.split(text.strip(), maxsplit=1)[0]
    return [word.casefold().replace("’", "'") for word in _WORD.findall(sentence)]


def are_shares(page: LabelledPage) -> bool:
    """Answers of a survey are how many chose each: "agree 40%, disagree 20%, neither 40%".

    The same choices under several statements, or words that people choose from.
    """
    chosen = [_choices(one.words.text) for one in page.replies]
    if not chosen or not all(chosen) or not page.everyday:
        return False
    again = len(chosen) >= _FEWEST and len(set(map(frozenset, chosen))) == 1
    return again or all(any(word in _listed("choices") for word in one) for one in chosen)


def _choices(text: str) -> tuple[str, ...]:
    """Return the words beside each share; none where a text is something else than shares."""
    parts = [part for part in _PARTED.split(text.strip()) if part]
    shares = all(_SHARE.search(part) and len(part.split()) <= _OPTION for part in parts)
    words = (" ".join(_WORD.findall(part)).casefold() for part in parts)
    return tuple(words) if shares and len(parts) >= _FEWEST else ()


def are_sessions(page: LabelledPage) -> bool:
    """Sessions with a program, which prints "False" and "True" below what is typed."""
    return any(_TYPED.search(one.words.text) for one in page.passages)


def are_word_lists(page: LabelledPage) -> bool:
    """Lists of words, one a line, of which one looks like a label."""
    texts = (one.words.text.strip().split("\n") for one in page.passages)
    return any(
        len(lines) >= _WORD_LIST and all(_ONE_WORD.fullmatch(line.strip()) for line in lines)
        for lines in texts
    )


def are_figures(page: LabelledPage) -> bool:
    """Fields of forms: every claim is a sum or a number, every reply a few words."""
    claims = all(_BARE_FIGURE.fullmatch(one.words.text) for one in page.claims)
    short = all(
        len(one.words.text.split()) <= _FIGURE and not has_verb(one.words.text)
        for one in page.replies
    )
    return claims and short and page.everyday and not page.faced


@cache
def _listed(kind: str) -> frozenset[str]:
    return frozenset(word_lists("nobody")[kind])
