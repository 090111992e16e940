"""Persons whom a text names with a rank: "Lieutenant A B, C County Sheriff's Office"."""

import re
from typing import Final

from kg.extract.naming.bodies import find_bodies
from kg.model.source import PersonMention
from kg.model.words import Words

_RANKS: Final = (
    "Lieutenant Colonel|Lieutenant General|Lieutenant Commander|Lieutenant Governor"
    "|Major General|Brigadier General|Rear Admiral|Vice Admiral|Chief Deputy|Deputy Chief"
    "|Police Chief|Assistant Secretary|Deputy Secretary|Under Secretary|Attorney General"
    "|Inspector General|Surgeon General|District Attorney|Special Agent|Deputy Sheriff"
    "|Assistant Director|Deputy Director|Executive Director|Lieutenant|Lt\\.|Major|Maj\\.|Captain"
    "|Capt\\.|Colonel|Col\\.|Sergeant|Sgt\\.|Corporal|Cpl\\.|Officer|Deputy|Sheriff|Chief|General"
    "|Gen\\.|Admiral|Adm\\.|Commander|Cmdr\\.|Detective|Det\\.|Inspector|Commissioner|Secretary"
    "|Director|Governor|Gov\\.|Senator|Sen\\.|Representative|Rep\\.|Congressman|Congresswoman"
    "|Majority Leader|Minority Leader"
    "|Prime Minister|Vice President|Councillor|Cllr|Councilman|Councilwoman|Councilmember"
    "|Council Member|Alderman|Premier|Minister|Chancellor|Assemblyman|Assemblywoman"
    "|Mayor|President|Judge|Justice|Professor|Prof\\.|Dr\\.|Superintendent|Warden|Marshal|Trooper"
)
_NAME: Final = r"[A-Z][\w’'-]+(?: (?:[A-Z]\.|[A-Z][\w’'-]+)){1,3}(?:,? (?:Jr|Sr)\.| I{2,3}\b)?"
_PERSON = re.compile(rf"(?<![\w-])(?P<rank>{_RANKS}) (?P<name>{_NAME})")
# A rank that leads into a body or an office is not a person's: "Director Homeland Security".
_NOT_NAMES = re.compile(
    r"\b(?:County|City|State|States|United|Department|Office|Bureau|Agency|Security|Enforcement"
    r"|National|Federal|Court|Association|Service|Services|Council|Commission|Police|University"
    r"|School|Street|Avenue|Act|Program|Board|Committee|General|Assembly|Staff)\b"
)


def find_persons(words: Words) -> tuple[PersonMention, ...]:
    """Return persons printed with a rank or title; ``body`` when the text prints it after a comma.

    A name without a rank is left alone: names of persons inside names of bodies look the same,
    and nothing but what is printed is said about a person.
    """
    text, bodies = words.text, {body.start: body for body in find_bodies(words)}
    found = []
    for match in _PERSON.finditer(text):
        if _NOT_NAMES.search(match["name"]):
            continue
        after = re.match(r",? (?:of |with |from )?(?:the )?|, ", text[match.end() :])
        body = bodies.get(match.end() + (after.end() if after else 0))
        name = re.sub(r"[’']s?$", "", match["name"])
        end = body.end if body else match.start("name") + len(name)
        found.append(
            PersonMention(name, match["rank"], body.words if body else None, match.start(), end)
        )
    return tuple(found)
