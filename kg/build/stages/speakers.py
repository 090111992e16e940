"""Whom a passage itself names as the one who says it: its signature, its words, its reply."""

import re
from dataclasses import replace

from kg.build.stages.hearing import Attribution, Hearing
from kg.build.stages.names import agents_of
from kg.build.stages.together import all_named
from kg.extract.layout.label_words import words_of
from kg.extract.saying.answered_texts import find_makers, is_the_text
from kg.extract.saying.framed import find_framed
from kg.extract.saying.informants import (
    find_informant,
    find_office_holder,
    find_owner,
    find_quoted_name,
    is_work,
    speaks_of_others,
    stands_on_channel,
    without_article,
)
from kg.extract.saying.names import (
    named_before,
    named_behind,
)
from kg.extract.saying.parties import called_by_noun, may_name
from kg.extract.saying.quoted_whole import find_whole_quotation
from kg.extract.saying.sentences import SayingSentence, find_saying, first_sentence, is_indefinite
from kg.extract.saying.subjects import speaker_behind, subject_of
from kg.model.claim import Passage
from kg.model.words import Words

_BEING = re.compile(
    r"\b(?:(?:is|are|was|were|be|been|keeps?|kept)(?:\s+\w+)?"
    r"|reports?|study|studies|statement|letter|video|post|article|advert|ad|ads|flyer|leaflet)$"
)
_A_TEXT = re.compile(r"\W*(?:an?|the|this|one|in an?)\s", re.IGNORECASE)
_FROM_WORDS = 0.9
_BY_ALIAS = 0.85
_BY_FORM = 0.7
_FROM_REPLY = 0.7
_BY_NOUN = 0.6


def signed(passage: Passage, hearing: Hearing) -> Attribution | None:
    """Read a signature ("—Name, venue, date") or the party in a label ("Claim (CCR)").

    A party may be called by a part of its name, or by its initials: that is less sure.
    """
    printed = passage.speaker.text.strip() if passage.speaker is not None else ""
    name = re.sub(r"^the\s+", "", printed, flags=re.IGNORECASE)
    if passage.speaker is None or is_work(name):  # "Facts from the survey" are the publisher's
        return None
    if found := hearing.person(passage.speaker, start=0):
        return replace(found, words=printed)
    if quoted := find_quoted_name(passage.speaker.slice(0, len(passage.speaker.text.rstrip(" .")))):
        found = hearing.by_name(quoted.text, 1.0)
        return replace(found, words=printed) if found else None
    named = agents_of(hearing.naming.mentions(passage.speaker))
    if whole := hearing.naming.agent(name):
        named = (whole,)
    if named and not stands_on_channel(printed):
        return Attribution(named, printed)
    if short := hearing.naming.alias(name, hearing.publisher):
        reason = f"“{printed}” is taken to be {short.name}, the one body here of such a name."
        return Attribution((short.key,), printed, _BY_ALIAS, reason, short)
    return _labelled(passage, printed, name, hearing)


def _labelled(passage: Passage, printed: str, name: str, hearing: Hearing) -> Attribution | None:
    """Return one whom nothing else in the text names; "the mayor" is less than a name.

    A lone word that the text has nowhere else may be no name ("Surprising answer"), and before
    what nobody in particular tells it is none ("Gloomy myth").
    """
    lone = passage.label.startswith(name) and not may_name(name, hearing.text)
    if lone and passage.label.casefold().endswith(words_of("hearsay")):
        return None
    agent = hearing.unknown(name if name == name.lower() else printed)
    if not lone and name != name.lower():
        return Attribution((agent.key,), printed, minted=agent)
    reason = f"The label says “{printed}”, and names nobody further."
    return Attribution((agent.key,), printed, _BY_NOUN, reason, agent)


def of_that_text(claim: Passage, maker: Attribution | None) -> Attribution | None:
    """Read "The article claims" and "The article says that …" as words of who made the text."""
    words, saying = claim.words, find_saying(claim.words)[:1]
    said = [words.text[one.start : one.end] for one in saying]
    if claim.speaker is not None:
        said = [claim.speaker.text]
    return maker if any(map(is_the_text, said)) else None


def worded(words: Words, hearing: Hearing) -> Attribution | None:
    """Read "According to X", or "X says that …", inside a claim, outside its quotation marks."""
    rested = _informed(words, hearing)
    if rested and words.text.strip().startswith(rested.words or ""):
        return rested
    for saying in find_saying(words, strict=True):
        before = words.slice(saying.start, saying.end)
        if found := named_in(before, saying, hearing):
            said = before.text.strip()
            reason = f"The claim itself says “{said} …”."
            return replace(found, words=said, reason=reason)
        if found := _by_noun(before, hearing) or _of_text(before, saying, hearing):
            return found
    return rested


def _of_text(before: Words, saying: SayingSentence, hearing: Hearing) -> Attribution | None:
    """Read "A recent op-ed by X in the Record alleges …": who made the text that says it."""
    opens = not saying.behind and _A_TEXT.match(before.text) is not None
    who = next(find_makers(before), None) if opens else None
    if who is None or _is_publisher(who.text, hearing):
        return None
    who = speaker_behind(who)
    found = hearing.ranked(who) or hearing.by_name(who.text)
    reason = f"The claim itself speaks of a text of “{who.text}”."
    return replace(found, words=who.text, confidence=_BY_FORM, reason=reason) if found else None


def _by_noun(before: Words, hearing: Hearing) -> Attribution | None:
    """Read "The quarry says …": the one of that name in the text, or the words as printed."""
    name = called_by_noun(before.text, hearing.text)
    if name is None or _is_publisher(name.split()[-1], hearing):
        return None
    said, agent = before.text.strip(), hearing.unknown(name)
    reason = f"The claim itself says “{said} …”, and names nobody further."
    return Attribution((agent.key,), said, _BY_NOUN, reason, agent)


def replied_to(reply: Words, hearing: Hearing) -> Attribution | None:
    """Read a reply that opens with who claims what it answers: "X claims that …"."""
    opening = first_sentence(reply)
    for saying in find_saying(opening, claims=True, strict=True):
        before = opening.slice(saying.start, saying.end)
        if saying.start or (is_indefinite(before.text.strip()) and not hearing.known(before)):
            return None
        if found := named_in(before, saying, hearing):
            said = before.text.strip()
            reason = f"The reply says “{said} {saying.verb} …”."
            return replace(found, words=said, reason=reason, confidence=_FROM_REPLY)
    return None


def quoted_whole(reply: Words, hearing: Hearing) -> Attribution | None:
    """Read a reply that does nothing but quote one person or body, and says whom."""
    name = find_whole_quotation(reply.text, hearing.text)
    if name is None or _is_publisher(name, hearing):
        return None
    at = reply.text.index(name)
    named = agents_of(hearing.naming.mentions(reply.slice(at, at + len(name))))
    reason = f"The reply is a quotation, and names “{name}” as who says it."
    if named:
        other = hearing.publisher.key not in named
        return Attribution(named, name, _FROM_REPLY, reason) if other else None
    found = hearing.by_name(name, _FROM_REPLY)
    return replace(found, words=name, reason=reason) if found else None


def unsaid(words: Words) -> bool:
    """Tell whether a claim is put down to people whom it leaves unnamed ("One commenter said")."""
    return any(is_indefinite(words.text[one.start : one.end].strip()) for one in find_saying(words))


def named_in(before: Words, saying: SayingSentence, hearing: Hearing) -> Attribution | None:
    """Read the words before a verb of saying, or after it where those said stand first."""
    if quoted := find_quoted_name(before):
        return hearing.by_name(quoted.text)
    who = speaker_behind(before) if saying.behind else subject_of(before)
    said = before.text.strip()
    quoting = any(mark in who.text for mark in '"“«„') or stands_on_channel(who.text)
    if quoting or _is_participle(before, saying, hearing):
        return None
    if speaks_of_others(said if saying.behind else who.text):
        sender = re.search(r"\b(?:from|by)\s", before.text)
        return hearing.known(before.slice(sender.end())) if sender else None
    if several := all_named(who, saying.verb, hearing):
        return several
    held = None if saying.behind else find_office_holder(who)
    if held is not None and not _is_publisher(held.text, hearing):
        return hearing.ranked(who) or hearing.by_name(held.text)
    return hearing.known(who) or _by_form(who, saying, hearing)


def _is_participle(before: Words, saying: SayingSentence, hearing: Hearing) -> bool:
    """Tell whether a verb goes with another noun: "the Revenue Office pays returns claiming …"."""
    if saying.behind or not saying.verb.casefold().endswith("ing"):
        return False
    said = before.text.rstrip()
    ends = {mention.end for mention in hearing.naming.mentions(before)}
    return len(said) not in ends and not _BEING.search(said)


def _by_form(before: Words, saying: SayingSentence, hearing: Hearing) -> Attribution | None:
    """Return who is on no record, from the form of the words beside a verb of saying."""
    named = find_owner(before)
    if named is not None and not _is_publisher(named.text, hearing):
        return hearing.by_name(named.text)
    text = before.text
    name = named_behind(text) if saying.behind else named_before(text, saying.verb)
    bare = without_article(name) if name and text.strip().startswith(name) else name
    return hearing.by_name(bare) if bare and not _is_publisher(bare, hearing) else None


def _is_publisher(name: str, hearing: Hearing) -> bool:
    """Tell whether a name is (part of) the publisher's; one that is unknown has only a title."""
    return hearing.knows_publisher and name.casefold() in hearing.publisher.name.casefold()


def _informed(words: Words, hearing: Hearing) -> Attribution | None:
    """Read whom a claim rests on: "According to X, …", "It is claimed by X that …"."""
    found = find_informant(words) or find_framed(words)
    if found is None:
        return None
    name, said = found
    printed = said.text.strip()
    reason = f"The claim itself says “{printed}”."
    if named := hearing.naming.mentions(name):
        keys = agents_of(named)
        return Attribution(keys, printed, _FROM_WORDS, reason) if keys else None
    agent = hearing.unknown(name.text)
    return Attribution((agent.key,), printed, _BY_FORM, reason, agent)
