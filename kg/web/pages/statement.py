"""One claim or reply: its words, and beside it what answers it or what it answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kg.errors import CounterclaimError
from kg.query.terms import short
from kg.rdf.terms import OxTerm
from kg.web.pages.search import Shown, alike
from kg.web.pages.thing import ThingPages
from kg.web.panels.cells import Link, link_to
from kg.web.site.words import spoken

_LONGEST = 90  # characters of a title


@dataclass(frozen=True, slots=True)
class Beside:
    """A passage that stands beside another."""

    kind: str
    text: str
    relation: str
    link: Link
    parties: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class StatementPages(ThingPages):
    """``/statements`` and ``/statements/{key}``."""

    @property
    def _template(self) -> str:
        return "statement.html.j2"

    def _title(self, info: Mapping[str, OxTerm]) -> str:
        words = " ".join(short(info.get("text")).split())
        said = words if len(words) <= _LONGEST else words[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"
        return f"{spoken(info.get('kind')).capitalize() or 'Statement'}: {said}"

    async def _more(self, thing: str) -> dict[str, Any]:
        """Return the words and what stands beside them; without the latter, the page goes on."""
        info = await self.asker.ask(self.kind.info, statement=thing)
        try:
            answers = (await self.asker.ask("statement-answers", statement=thing)).rows
        except CounterclaimError:
            answers = ()  # its panel says why
        first = info.one()
        parties = [_party(row, "party") for row in info.rows]
        own = Beside(
            spoken(first.get("kind")) or "claim", short(first.get("text")), "",
            Link(""), _each(parties),
        )  # fmt: skip
        return {"own": own, "beside": _beside(answers), "alike": await self._alike(thing)}

    async def _alike(self, thing: str) -> tuple[Shown, ...]:
        try:
            return await alike(self.asker.pool, thing)
        except CounterclaimError:
            return ()  # the index may be missing: the page goes on without it


def _beside(rows: tuple[Mapping[str, OxTerm], ...]) -> list[Beside]:
    found: dict[str, tuple[Mapping[str, OxTerm], list[Link | None]]] = {}
    for row in rows:
        found.setdefault(short(row["other"]), (row, []))[1].append(_party(row, "by"))
    return [
        Beside(
            spoken(row.get("otherKind")) or "reply", short(row["otherWhole"]),
            short(row["relation"]), link_to(row["other"], "Open"), _each(parties),
        )
        for row, parties in found.values()
    ]  # fmt: skip


def _party(row: Mapping[str, OxTerm], name: str) -> Link | None:
    return link_to(row[name], short(row.get(f"{name}Label"))) if name in row else None


def _each(links: list[Link | None]) -> tuple[Link, ...]:
    return tuple(dict.fromkeys(link for link in links if link))
