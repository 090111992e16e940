"""The columns of ``SELECT *``: in the order in which the query first names them."""

from collections.abc import Sequence

from kg.web.tokens import tokens


def column_order(text: str, names: Sequence[str]) -> list[int]:
    """Return the places of ``names`` in the order to show; as they are unless all are selected."""
    found = list(tokens(text))
    start = next((n for n, token in enumerate(found) if token.is_word("SELECT")), len(found))
    after = [token for token in found[start + 1 : start + 3] if not token.is_word(*_MODIFIERS)]
    places = list(range(len(names)))
    if not after or after[0].text != "*":
        return places
    mentions = [token.text[1:] for token in found if token.kind == "variable"]
    rank = {name: place for place, name in reversed(list(enumerate(mentions)))}
    return sorted(places, key=lambda place: rank.get(names[place], len(mentions)))


_MODIFIERS = ("DISTINCT", "REDUCED")
