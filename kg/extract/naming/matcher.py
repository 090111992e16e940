"""Longest names first, in one pass over the tokens of a text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from kg.extract.naming.tokens import PREPOSITIONS, Token, tokens
from kg.model.lexicon import Lexicon, Name, NameRule


@dataclass(slots=True)
class _Node:
    """A step in the index: what can follow, and the names that end here."""

    next: dict[str, "_Node"] = field(default_factory=dict)
    names: list[tuple[Name, tuple[str, ...]]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens ``first`` up to ``last`` (exclusive) that some names agree with."""

    first: int
    last: int
    start: int
    end: int
    names: tuple[Name, ...]
    variant: bool = False


@lru_cache(maxsize=32)
def _index(lexicon: Lexicon) -> _Node:
    smaller = lexicon.grown_from() if lexicon.grown_from else None
    if smaller is not None:
        root = _index(smaller)
        for name in lexicon.names[len(smaller.names) :]:
            root = _with(root, name, _cut(name.words))
        return root
    root = _Node()
    for name in lexicon.names:
        node, cut = root, _cut(name.words)
        for key, _ in cut:
            node = node.next.setdefault(key, _Node())
        if cut:
            node.names.append((name, tuple(text for _, text in cut)))
    return root


def _with(node: _Node, name: Name, cut: Sequence[tuple[str, str]], depth: int = 0) -> _Node:
    """Return the index with one more name; what it shares with the one before is not copied."""
    if depth == len(cut):
        added = [(name, tuple(text for _, text in cut))] if cut else []
        return _Node(node.next, [*node.names, *added])
    key = cut[depth][0]
    below = _with(node.next.get(key) or _Node(), name, cut, depth + 1)
    return _Node({**node.next, key: below}, node.names)


@lru_cache(maxsize=1 << 14)
def _cut(words: str) -> tuple[tuple[str, str], ...]:
    """Return key and text of each token: a name is indexed anew with every name learnt later."""
    return tuple((token.key, token.text) for token in tokens(words))


def beginnings(lexicon: Lexicon) -> tuple[Mapping[str, object], ...]:
    """Return the keys of tokens with which some name begins, layer by layer."""
    return tuple(_index(layer).next for layer in lexicon.layers)


def matches_at(found: Sequence[Token], first: int, lexicon: Lexicon) -> Iterator[Match]:
    """Yield what can begin at token ``first``: the longest first, the nearest layer first."""
    ends = [end for layer in lexicon.layers for end in _walk(found, first, _index(layer))]
    for last, stemmed, node in sorted(ends, key=lambda end: -end[0]):
        printed = found[first:last]
        agreed = [(name, cut) for name, cut in node.names if _agrees(name, cut, printed, stemmed)]
        if agreed:
            end = printed[-1].end - (2 if stemmed else 0)
            variant = all(_other_preposition(cut, printed) for _, cut in agreed)
            names = tuple(name for name, _ in agreed)
            yield Match(first, last, printed[0].start, end, names, variant)


def _walk(found: Sequence[Token], first: int, node: _Node) -> Iterator[tuple[int, bool, _Node]]:
    for index in range(first, len(found)):
        token = found[index]
        if token.stem is not None and (ending := node.next.get(token.stem)) and ending.names:
            yield index + 1, True, ending
        following = node.next.get(token.key) or node.next.get(token.stem or "")
        if following is None:
            return
        node = following
        if node.names:
            yield index + 1, False, node


def _agrees(name: Name, cut: tuple[str, ...], printed: Sequence[Token], stemmed: bool) -> bool:
    """Tell whether the capitals on the page are those that the name asks for."""
    if name.rule is NameRule.LABEL:
        return True
    exact = name.rule in (NameRule.ACRONYM, NameRule.AFTER_COMMA, NameRule.LED)
    for position, (known, token) in enumerate(zip(cut, printed, strict=True)):
        text = token.text[:-2] if stemmed and position == len(cut) - 1 else token.text
        if exact and known.replace(".", "") != text.replace(".", ""):
            return False
        if not (known.islower() or text.isupper() or _capitals(text) == _capitals(known)):
            return False
    return True


def _capitals(word: str) -> tuple[bool, int]:
    """Return whether a word begins with a capital, and how many it has: "ICEland" is no country."""
    return word[0].isupper(), sum(char.isupper() for char in word)


def _other_preposition(cut: tuple[str, ...], printed: Sequence[Token]) -> bool:
    pairs = zip(cut, printed, strict=True)
    return any(
        known.casefold() != token.text.casefold()
        for known, token in pairs
        if {known.casefold(), token.text.casefold()} <= PREPOSITIONS
    )
