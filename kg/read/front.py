"""Front matter: what the source of a page states of itself above its text, in YAML or TOML."""

import re
import tomllib
from typing import Any, Final

import yaml

_FENCED: Final = re.compile(
    r"\s*(?P<fence>---|\+\+\+)[ \t]*\r?\n(?P<stated>.*?)^(?P=fence)[ \t]*(?:\r?\n|\Z)",
    re.DOTALL | re.MULTILINE,
)
_LINE: Final = re.compile(
    r"^(?P<key>[\w-]+):[ \t]+(?P<value>[^\r\n#&*|>{\[][^\r\n]*?)[ \t]*$", re.M
)
_KEY: Final = re.compile(r"^\s*[\w-]+\s*[:=]", re.MULTILINE)


def without_front(raw: str) -> tuple[dict[str, str], str]:
    """Return what front matter states, and the text with spaces for it, as long as it was."""
    match = _FENCED.match(raw)
    if match is None or not _KEY.search(match["stated"]):
        return {}, raw
    read = front_of_toml if match["fence"] == "+++" else front_of_yaml
    blank = re.sub(r"[^\r\n]", " ", match[0])
    return read(match["stated"]), blank + raw[match.end() :]


def front_of_yaml(text: str) -> dict[str, str]:
    """Return what YAML states; line by line where a template in it makes it none."""
    try:
        front: Any = yaml.safe_load(text)
    except yaml.YAMLError:
        front = {match["key"]: match["value"].strip("\"'") for match in _LINE.finditer(text)}
    return _in_words(front)


def front_of_toml(text: str) -> dict[str, str]:
    """Return what TOML states; nothing where it is none."""
    try:
        return _in_words(tomllib.loads(text.replace("\r\n", "\n")))
    except tomllib.TOMLDecodeError:
        return {}


def _in_words(front: Any) -> dict[str, str]:
    if not isinstance(front, dict):
        return {}
    stated = ((str(key).lower(), _stated(value)) for key, value in front.items())
    return {key: value for key, value in stated if value is not None}


def _stated(value: Any) -> str | None:
    """Return what front matter states, in words: a list joined, of a mapping its name."""
    if isinstance(value, dict):
        return _stated(value.get("name") or value.get("title"))
    if isinstance(value, list):
        found = [text for one in value if (text := _stated(one))]
        return "; ".join(found) or None
    plain = isinstance(value, (str, int, float)) or hasattr(value, "isoformat")
    return str(value) if plain and value != "" else None
