"""JSON (RFC 8259) whose every value knows where it stands, which ``json`` does not tell."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from kg.errors import InputError
from kg.model.location import Location, Notice, Span
from kg.model.stated import Entry, Value

_SPACE: Final = re.compile(r"[ \t\r\n]*")
_PLAIN: Final = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null")
_DEEPEST: Final = 100
_STRINGS: Final = json.JSONDecoder(strict=False)


@dataclass(frozen=True, slots=True)
class Node:
    """A value: members of an object, items of a list, or the text of anything else.

    The span of a string is that of its characters, without the quotation marks.
    """

    span: Span
    members: Mapping[str, "Node"] | None = None
    items: tuple["Node", ...] | None = None
    text: str | None = None

    def get(self, *path: str) -> "Node | None":
        """Return what stands under a path of member names, or ``None``."""
        node: Node | None = self
        for name in path:
            node = node.members.get(name) if node and node.members else None
        return node


def parse_json(text: str, name: str) -> Node:
    """Return the value of a text.

    Raises ``InputError`` for what is no JSON, or nested too deeply.
    """
    return value_at(text, 0, len(text), name)


def value_at(text: str, start: int, end: int, name: str) -> Node:
    """Return the one value between two offsets. Raises ``InputError``, as ``parse_json`` does."""
    try:
        node, after = _value(text, _skip(text, start), 0)
    except json.JSONDecodeError as error:
        raise _broken(text, name, error.pos, _fault(error.msg)) from error
    except (ValueError, IndexError) as error:
        raise _broken(text, name, len(text), "it ends too early") from error
    except RecursionError:
        raise InputError(f"{name} is nested too deeply.", "Flatten it.") from None
    if after > end or text[after:end].strip():
        raise InputError(
            f"{name} goes on after the end of its JSON ({_line_and_column(text, after)}).",
            "Cut it.",
        )
    return node


def _fault(message: str) -> str:
    """Return what the standard library says of a string ("Unterminated string starting at")."""
    return message.removesuffix(" starting at").rstrip(": ").lower()


def _broken(text: str, name: str, at: int, fault: str) -> InputError:
    return InputError(
        f"{name} is broken JSON: {fault} ({_line_and_column(text, at)}).",
        "Repair it, or fetch it once more.",
    )


def _line_and_column(text: str, at: int) -> str:
    return f"line {text.count(chr(10), 0, at) + 1}, column {at - text.rfind(chr(10), 0, at)}"


def entries_of(items: Node | None, part: str, pointer: str) -> Iterator[Entry]:
    """Yield the objects of a list, each with its leaves by path (``author/0/family``)."""
    for number, item in enumerate((items.items or ()) if items else ()):
        if item.members is None:
            continue
        place = f"{pointer}/{number}"
        values = dict(_leaves(item, "", place))
        yield Entry(part, values, Location((item.span,), row=number + 1, pointer=place))


def not_objects(items: Node | None, pointer: str) -> Iterator[Notice]:
    """Yield a notice for each item of a list that is no object, and so no entry."""
    for number, item in enumerate((items.items or ()) if items else ()):
        if item.members is None:
            message = "The entry is no object; it was left out."
            where = Location((item.span,), pointer=f"{pointer}/{number}")
            yield Notice("not-an-object", message, where)


def _leaves(node: Node, path: str, pointer: str) -> Iterator[tuple[str, Value]]:
    if node.members is not None:
        named = [(name, member) for name, member in node.members.items()]
    elif node.items is not None:
        named = [(str(number), item) for number, item in enumerate(node.items)]
    else:
        if node.text:
            yield path.removeprefix("/"), Value(node.text, Location((node.span,), pointer=pointer))
        return
    for name, member in named:
        yield from _leaves(member, f"{path}/{name}", f"{pointer}/{escaped(name)}")


def escaped(name: str) -> str:
    """Return the name of a member as part of a JSON pointer (RFC 6901, 3)."""
    return name.replace("~", "~0").replace("/", "~1")


def _value(text: str, at: int, depth: int) -> tuple[Node, int]:
    if depth > _DEEPEST:
        raise RecursionError
    first = text[at]
    if first == "{":
        return _object(text, at, depth)
    if first == "[":
        return _list(text, at, depth)
    if first == '"':
        words, end = _STRINGS.raw_decode(text, at)
        return Node(Span(at + 1, end - 1), text=_whole(words)), end
    found = _PLAIN.match(text, at)
    if found is None:
        raise json.JSONDecodeError("no value", text, at)
    printed = None if found[0] == "null" else found[0]
    return Node(Span(*found.span()), text=printed), found.end()


def _whole(words: str) -> str:
    """Half a surrogate pair is no character."""
    return words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _skip(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at


def _object(text: str, start: int, depth: int) -> tuple[Node, int]:
    members, at = dict[str, Node](), _skip(text, start + 1)
    while text[at] != "}":
        if text[at] != '"':
            raise json.JSONDecodeError("no name", text, at)
        name, at = _STRINGS.raw_decode(text, at)
        at = _skip(text, at)
        if text[at] != ":":
            raise json.JSONDecodeError("no colon", text, at)
        members[name], at = _value(text, _skip(text, at + 1), depth + 1)
        at = _next(text, at, "}")
    return Node(Span(start, at + 1), members=members), at + 1


def _list(text: str, start: int, depth: int) -> tuple[Node, int]:
    items, at = list[Node](), _skip(text, start + 1)
    while text[at] != "]":
        item, at = _value(text, at, depth + 1)
        items.append(item)
        at = _next(text, at, "]")
    return Node(Span(start, at + 1), items=tuple(items)), at + 1


def _next(text: str, at: int, closing: str) -> int:
    """Return where the next member begins, or the closing mark."""
    at = _skip(text, at)
    if text[at] == closing:
        return at
    if text[at] != ",":
        raise json.JSONDecodeError("no comma", text, at)
    after = _skip(text, at + 1)
    if text[after] == closing:
        raise json.JSONDecodeError("a comma too many", text, at)
    return after
