"""From what a structured input states to a record: keys, parties, sources, links."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cached_property
from pathlib import PurePath
from typing import Final

from kg.build.identity import Held, choose_key
from kg.build.revising import Texts, revise
from kg.build.stages.entities import entities_of, with_entities
from kg.build.stages.names import refs
from kg.build.stated.figures import figures_of
from kg.build.stated.parties import Parties
from kg.build.stated.works import StatedSources, sources_of
from kg.extract.language import language_of_script, language_of_words
from kg.extract.stated.statements import state
from kg.model.claim import Assertion, Attributed, Role, Stance, Verdict
from kg.model.entity import Mention
from kg.model.record import Record
from kg.model.review import UNSAID
from kg.model.source import Citation, WorkKind
from kg.model.stated import DataFile, Saying, Statements
from kg.model.words import Run, Words
from kg.reconcile.sources.known import KnownWorks
from kg.vocab.iris import readable_key, slug, token

_SAME: Final = "alternateOf"


def stated_record(
    data: DataFile,
    mapping: Mapping[str, str],
    held: Mapping[str, Held],
    known: KnownWorks,
    texts: Texts | None = None,
) -> Record:
    """Read what a structured input states. Raises ``InputError`` when that is nothing of its form.

    ``mapping`` is field -> column of a table, ``held`` the documents and ``known`` the works that
    are known already; ``texts`` tells what a document said before, by the keys of assertions.
    """
    statements = state(data, mapping)
    title = PurePath(data.document.name).name
    stem = PurePath(data.document.name).stem
    key, odd = choose_key(f"data-{slug(stem) or token(stem)}", data.document, held)
    document = replace(data.document, language=_language(statements))
    parties = Parties.of(key, title)
    sources = sources_of(statements.works, parties, known)
    revision = revise(
        [saying.text for saying in statements.sayings],
        _minted(statements.sayings, key),
        texts(key) if texts else {},
    )
    language = document.language or UNSAID
    stated = _Stated(statements, parties, sources, key, language, revision.keys)
    assertions = stated.assertions()
    verdicts = tuple(stated.verdicts(assertions))
    indicators, observations = figures_of(key, title, assertions, stated.mentions)
    record = Record(
        key=key,
        title=title,
        kind=WorkKind.DATA,
        document=document,
        publisher=stated.publisher,
        assertions=assertions,
        stances=tuple(stated.stances(assertions)),
        verdicts=verdicts,
        citations=tuple(stated.citations(assertions)),
        sources=sources.sources,
        indicators=indicators,
        observations=observations,
        mentions=refs(mention for named in stated.mentions for mention in named),
        retired=revision.retired,
        notices=(*document.notices, *statements.notices, *odd, *revision.notices),
    )
    entities = entities_of(parties.naming, record, tuple(parties.minted.values()), stated.mentions)
    return with_entities(record, entities)


def _language(statements: Statements) -> str:
    """Return the language of what is said; titles are too short to tell theirs."""
    text = "\n".join(saying.text for saying in statements.sayings)
    return language_of_script(text) or language_of_words(text) or UNSAID


def _minted(sayings: Sequence[Saying], document: str) -> list[str]:
    """A key holds who says it: one claim of two people is two claims."""
    keys, times = list[str](), dict[str, int]()
    for saying in sayings:
        by = [one.words for one in saying.by]
        key = readable_key(saying.text, document, *by)
        times[key] = times.get(key, 0) + 1
        keys.append(key if times[key] == 1 else f"{key}-again{times[key] - 1}")
    return keys


@dataclass(frozen=True)
class _Stated:
    """Turns statements into what a record holds."""

    statements: Statements
    parties: Parties
    sources: StatedSources
    document: str
    language: str
    keys: tuple[str, ...]

    @cached_property
    def mentions(self) -> tuple[tuple[Mention, ...], ...]:
        """What each saying names that is on record."""
        naming = self.parties.naming
        return tuple(
            naming.mentions(Words((Run(saying.text, saying.location.spans[0]),)))
            for saying in self.statements.sayings
        )

    @property
    def publisher(self) -> str | None:
        """Whoever published the input, if somebody unnamed replies or rates in it."""
        speaks = any(
            (saying.role is Role.REPLY and not saying.by) or (saying.rating and not saying.rated_by)
            for saying in self.statements.sayings
        )
        return self.parties.publisher() if speaks else None

    def assertions(self) -> tuple[Assertion, ...]:
        """Return the sayings; the same words said twice are two assertions."""
        same: dict[int, list[int]] = {}
        for link in self.statements.links:
            if link.relation == _SAME:
                same.setdefault(link.citing, []).append(link.cited)
        keys = self.keys
        rows = zip(self.statements.sayings, keys, self.mentions, strict=True)
        return tuple(
            replace(
                self._assertion(saying, key),
                mentions=refs(named),
                alternates=tuple(keys[other] for other in same.get(place, ())),
            )
            for place, (saying, key, named) in enumerate(rows)
        )

    def _assertion(self, saying: Saying, key: str) -> Assertion:
        publisher = saying.role is Role.REPLY and not saying.by
        said = None if publisher else self.parties.said_by(saying.by)
        return Assertion(
            key=key,
            role=saying.role,
            label=saying.label,
            text=saying.text,
            location=saying.location,
            agents=said.agents if said else (self.parties.publisher(),),
            language=saying.language or self.language,
            attribution_text=said.words if said else None,
            attributed=Attributed(said.confidence, said.reason) if said else Attributed(),
            said=saying.said,
        )

    def stances(self, assertions: tuple[Assertion, ...]) -> Iterator[Stance]:
        """Return who takes which stance to what."""
        for link in self.statements.links:
            if link.relation != _SAME:
                citing, cited = assertions[link.citing].key, assertions[link.cited].key
                yield Stance(citing, cited, link.relation, link.confidence, link.reason)

    def verdicts(self, assertions: tuple[Assertion, ...]) -> Iterator[Verdict]:
        """Return the ratings, in their literal words."""
        for saying, assertion in zip(self.statements.sayings, assertions, strict=True):
            if saying.rating is None:
                continue
            raters = [self.parties.key(one) for one in saying.rated_by]
            for rater in raters or [self.parties.publisher()]:
                words, where = saying.rating.text, saying.rating.location
                yield Verdict(rater, assertion.key, words, where, assertion.language)

    def citations(self, assertions: tuple[Assertion, ...]) -> Iterator[Citation]:
        """Return the acts of citing; one that is listed twice is one."""
        matches, seen = self.sources.matches, set[str]()
        for one in self.statements.citations:
            cited = matches[one.cited]
            citing = matches[one.citing].key if one.citing is not None else None
            said = assertions[one.saying].key if one.saying is not None else None
            key = token(
                self.document,
                citing or "",
                cited.key,
                one.relation,
                said or "",
                one.place.locator or "",
            )
            if citing == cited.key or key in seen:
                continue
            seen.add(key)
            yield Citation(
                key=key,
                cited=cited.key,
                relation=one.relation,
                citing=citing,
                assertion=said,
                location=one.location,
                printed_url=self.statements.works[one.cited].printed_url,
                confidence=min(one.confidence, cited.confidence),
                reason=" ".join(filter(None, (one.reason, cited.reason))),
                created=one.created,
                timespan=one.timespan,
                **asdict(one.place),
                same_author=one.same_author,
                same_journal=one.same_journal,
            )
