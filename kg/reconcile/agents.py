"""Words that name a body, and which body they name."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import Final

from kg.model.entity import Agent, AgentKind, Candidate
from kg.reconcile import gazetteer
from kg.reconcile.authorities import Authorities
from kg.reconcile.bodies import known_bodies
from kg.reconcile.names import fold, spelled, without_country
from kg.vocab.iris import slug

_SHORTEST: Final = 4
_ORIGIN: Final = "data/gazetteer: cisagov/dotgov-data@4ee6419"


@dataclass(frozen=True)
class Agents:
    """Bodies by key, and every way to write one (folded) with the keys it may mean.

    ``famous`` are those that are on record for being known everywhere.
    """

    by_key: dict[str, Agent]
    forms: dict[str, tuple[str, ...]]
    hosts: dict[str, str]
    famous: frozenset[str] = frozenset()

    @classmethod
    def load(cls) -> "Agents":
        """Read the authority file and the gazetteer's federal bodies."""
        return _load()

    def in_language(self, language: str) -> "Agents":
        """Return a registry that knows what means a body in pages of one language alone."""
        own = {fold(words): b.key for b in known_bodies() for words in b.only_in(language)}
        forms = {form: tuple(sorted({*self.forms.get(form, ()), own[form]})) for form in own}
        return replace(self, forms=self.forms | forms) if own else self

    def __getitem__(self, key: str) -> Agent:
        return self.by_key[key]

    def get(self, key: str) -> Agent | None:
        """Return the body with that key, or ``None``."""
        return self.by_key.get(key)

    def lineage(self, key: str) -> tuple[Agent, ...]:
        """Return the body and those it is part of, the nearest first."""
        found = [self.by_key[key]]
        while (above := found[-1].unit_of or found[-1].parent or found[-1].member_of) is not None:
            if above not in self.by_key or any(agent.key == above for agent in found):
                break
            found.append(self.by_key[above])
        return tuple(found)

    def with_agents(self, added: Iterable[Agent]) -> "Agents":
        """Return a registry that knows ``added`` too; an agent of a known key replaces it."""
        new = tuple(added)
        if not new:
            return self
        by_key = self.by_key | {agent.key: agent for agent in new}
        forms = dict(self.forms)
        for agent in new:
            for form in _forms_of(agent):
                forms[form] = tuple(sorted({*forms.get(form, ()), agent.key}))
        return replace(self, by_key=by_key, forms=forms)

    def of_host(self, host: str) -> Agent | None:
        """Return who publishes on a web host: ``www.ICE.gov`` is ICE; ``None`` when unknown."""
        labels = host.lower().split(":")[0].strip(".").split(".")
        for first in range(len(labels) - 1):
            key = self.hosts.get(".".join(labels[first:]))
            if key is not None:
                return self.by_key[key]
        return None

    def resolve(self, words: str, *, context: Iterable[str] = ()) -> tuple[Candidate[Agent], ...]:
        """Return who ``words`` may name, the likeliest first; empty when nobody on record.

        ``context`` are keys of bodies that the document names: they decide between equals, and
        make a misprint of one of them likelier. Take a first candidate of 0.8 or more only.
        """
        near = frozenset(context)
        if words.islower() and " " not in words:  # "ice" is not ICE
            return ()
        found = self._by_form(words, near)
        if not found and (split := self._inside_parent(words)) is not None:
            return (split,)
        return found or self._misprint(words, near)

    def _by_form(self, words: str, near: frozenset[str]) -> tuple[Candidate[Agent], ...]:
        folded = fold(words)
        keys = self.forms.get(folded) or self.forms.get(without_country(folded), ())
        if len(keys) == 1:
            return (self._exact(words, self.by_key[keys[0]]),)
        named = [key for key in keys if key in near]
        if len(named) == 1:
            agent = self.by_key[named[0]]
            reason = f"“{words}” names {len(keys)} bodies; the text names {agent.name}."
            return (Candidate(agent, 0.9, reason),)
        reason = f"“{words}” names {len(keys)} bodies on record."
        return tuple(Candidate(self.by_key[key], round(1 / len(keys), 3), reason) for key in keys)

    def _exact(self, words: str, agent: Agent) -> Candidate[Agent]:
        plain = without_country(spelled(words))
        if any(plain == without_country(spelled(name)) for name in _names(agent)):
            return Candidate(agent, 1.0, f"“{words}” is a name of {agent.name}.")
        reason = f"The text prints “{words}”; the name on record is “{agent.name}”."
        return Candidate(agent, 0.95, reason)

    def _inside_parent(self, words: str) -> Candidate[Agent] | None:
        """Read "DHS Office of X" and "Office of X, Department of Homeland Security"."""
        pieces = words.split()
        for cut in range(1, len(pieces)):
            for above, below in ((pieces[:cut], pieces[cut:]), (pieces[cut:], pieces[:cut])):
                parents = self.forms.get(fold(" ".join(above).removeprefix("of ")), ())
                for key in self.forms.get(fold(" ".join(below).strip(",")), ()):
                    parent = self.by_key[key].parent
                    if parent is not None and parent in parents:
                        agent = self.by_key[key]
                        reason = f"“{words}” names {agent.name} and the body it is part of."
                        return Candidate(agent, 0.95, reason)
        return None

    def _misprint(self, words: str, near: frozenset[str]) -> tuple[Candidate[Agent], ...]:
        """One letter off an acronym of four letters or more, or two off a long name."""
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract_iter

        folded = fold(words)
        limit = 1 if words.isupper() and " " not in words.strip() else 2
        if len(folded) < (_SHORTEST if limit == 1 else 12):
            return ()
        found: dict[str, str] = {}
        for form, _, _ in extract_iter(
            folded, self._near(folded, limit), scorer=OSA.distance, score_cutoff=limit
        ):
            found |= dict.fromkeys(self._printed_so(form, near), form)
        wanted = {key: form for key, form in found.items() if key in near} or found
        score = 0.9 if wanted and set(wanted) <= near else 0.8
        return tuple(
            Candidate(
                self.by_key[key],
                score if len(wanted) == 1 else round(score / len(wanted), 3),
                self._misprint_sentence(words, form, self.by_key[key], named=key in near),
            )
            for key, form in sorted(wanted.items())
        )

    def _printed_so(self, form: str, near: frozenset[str]) -> tuple[str, ...]:
        """Return whom a misprint may mean: not "NATO", in a text that does not name it."""
        if " " in form:
            return self.forms[form]
        return tuple(key for key in self.forms[form] if key in near or key not in self.famous)

    def _near(self, folded: str, limit: int) -> list[str]:
        """Return the forms of about that length, of several words where ``folded`` has several."""
        shortest = max(_SHORTEST, len(folded) - limit)  # NRDC is no misprint of NRC
        sizes = range(shortest, len(folded) + limit + 1)
        return [form for size in sizes for form in self._sizes.get((" " in folded, size), ())]

    @cached_property
    def _sizes(self) -> dict[tuple[bool, int], list[str]]:
        found = defaultdict[tuple[bool, int], list[str]](list)
        for form in self.forms:
            found[" " in form, len(form)].append(form)
        return found

    def _misprint_sentence(self, words: str, form: str, agent: Agent, *, named: bool) -> str:
        printed = next((name for name in _names(agent) if fold(name) == form), agent.name)
        known = ", which the document names" if named else ""
        return (
            f"No body on record is called “{words}”; “{printed}” differs by a letter or two{known}."
        )


def _names(agent: Agent) -> tuple[str, ...]:
    return (agent.name, *agent.other_names)


def _forms_of(agent: Agent) -> set[str]:
    """Return every way to write the agent, folded, with and without the country's name."""
    forms = {fold(name) for name in _names(agent)}
    return (forms | {bare for form in forms if " " in (bare := without_country(form))}) - {""}


@cache
def _load() -> Agents:
    curated = {agent.key: agent for agent in Authorities.load().agents}
    known = {form: key for key, agent in curated.items() for form in _forms_of(agent)}
    bodies = {body.key: body for body in known_bodies() if body.key not in curated}
    by_key = curated | {agent.key: agent for agent in _federal(known)}
    forms = defaultdict[str, set[str]](set)
    for agent in by_key.values():
        for form in _forms_of(agent):
            forms[form].add(agent.key)
    for body in bodies.values():
        for words in (*body.everywhere, *body.led):
            forms[fold(words)].add(body.key)
    by_key |= {body.key: body.agent() for body in bodies.values()}
    found = {form: tuple(sorted(keys)) for form, keys in forms.items()}
    return Agents(by_key, found, _hosts(by_key, found), frozenset(bodies))


def _federal(known: dict[str, str]) -> list[Agent]:
    """Return the gazetteer's bodies that the authority file does not name."""
    agents = []
    names = {body.name for body in gazetteer.federal_bodies()}
    for body in gazetteer.federal_bodies():
        if known.get(fold(body.name)) or known.get(without_country(fold(body.name))):
            continue
        parent = _key_of(body.parent, known) if body.parent and body.parent in names else None
        name = f"{body.name} of the {body.parent}" if body.shared else body.name
        agents.append(
            Agent(_federal_key(name), AgentKind.GOVERNMENT, name, parent=parent, origin=_ORIGIN)
        )
    return agents


def _key_of(name: str, known: dict[str, str]) -> str:
    return known.get(fold(name)) or known.get(without_country(fold(name))) or _federal_key(name)


def _federal_key(name: str) -> str:
    return "us-" + slug(without_country(fold(name)), words=12)


def _hosts(by_key: dict[str, Agent], forms: dict[str, tuple[str, ...]]) -> dict[str, str]:
    hosts = {host: key for key, agent in by_key.items() for host in agent.hosts}
    for domain, organisation, part in gazetteer.domains():
        for name in (part, organisation):
            keys = forms.get(fold(name)) or forms.get(without_country(fold(name)), ())
            if name and len(keys) == 1:
                hosts.setdefault(domain, keys[0])
                break
    return hosts
