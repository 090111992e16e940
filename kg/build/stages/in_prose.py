"""Who claims and who answers where running text tells of both, by how their sentences open."""

import re
from dataclasses import replace

from kg.build.stages.hearing import Attribution, Hearing
from kg.build.stages.speakers import named_in
from kg.extract.layout.reporting import opens_with_reply, opens_with_report
from kg.extract.saying.sentences import SayingSentence, first_sentence
from kg.model.claim import Passage
from kg.model.words import Words

_FROM_REPLY = 0.7
_BEHIND_VERB = 0.65
_OFFICE = re.compile(r"^[\w.]+-[a-zà-ÿ]\w*\s+")  # "UvO-hoogleraar Anna Rell"


def replying(reply: Words, hearing: Hearing) -> Attribution | None:
    """Read a reply that opens with who answers: "The Harbour Office denied that …"."""
    opening = first_sentence(reply)
    match = opens_with_reply(opening.text)
    if match is None:
        return None
    before = opening.slice(*match.span("who"))
    saying = SayingSentence(match.start("who"), match.end("who"), match["verb"])
    found = named_in(before, saying, hearing)
    said = before.text.strip()
    reason = f"The text says “{said} {match['verb']} …”."
    return replace(found, words=said, reason=reason, confidence=_FROM_REPLY) if found else None


def of_the_same(claim: Passage, found: Attribution | None, hearing: Hearing) -> Attribution | None:
    """Return whom the words above name, unless a claim without a label names another at its head.

    The words above speak of others then, even where nothing tells whose the name is.
    """
    report = opens_with_report(claim.words.text, loose=False) if claim.label == "" else None
    name = (report["name"] or report["other"] or "") if report else ""
    if found is None or not name:
        return found
    minted = {one.key: one.name for one in found.new}
    known = [
        minted[key] if key in minted else hearing.naming.agents[key].name for key in found.agents
    ]
    last = name.split()[-1].casefold()
    return found if any(last in one.casefold() for one in known) else None


def behind_verb(claim: Passage, hearing: Hearing) -> Attribution | None:
    """Read "During the debate, said Anna Rell that …", as several languages have it."""
    report = opens_with_report(claim.words.text, loose=False) if claim.label == "" else None
    name = _OFFICE.sub("", report["other"] or "") if report else ""
    found = hearing.by_name(name, _BEHIND_VERB) if " " in name else None
    reason = f"The claim itself names “{name}” behind the verb."
    return replace(found, words=name, reason=reason) if found else None
