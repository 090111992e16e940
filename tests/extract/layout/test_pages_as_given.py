"""Layouts of pages of every day, above all in plain text; every page and body is made up."""

import pytest

from tests.extract.layout.pages import INTRO, Pair, pairs_in, read

_SINKS: Pair = ("The quay sinks every year", "It does not. It was built on rock in 1911.")
_TOLL: Pair = ("Gulls pay a toll there", "They do not. Nobody has to pay a toll.")
_FERRY: Pair = ("The ferry is always late", "It is on time on nine days of ten.")
_PAIRS = [_SINKS, _TOLL, _FERRY]
_READ = {
    "headings that quote a myth": (
        "md",
        "# The quay\n\n"
        + "".join(f"## The “{claim}” Myth\n\n{reply}\n\n" for claim, reply in _PAIRS),
        [(f"“{claim}”", reply) for claim, reply in _PAIRS],
    ),
    "a heading of two words among others": (
        "md",
        "## Myths about the quay\n\n"
        + "".join(
            f"### {claim}\n\n{reply}\n\n"
            for claim, reply in [_SINKS, ("Gulls smell", "Gulls do not smell of fish."), _TOLL]
        ),
        [_SINKS, ("Gulls smell", "Gulls do not smell of fish."), _TOLL],
    ),
    "two headings below one that calls them myths": (
        "md",
        "## Myths about the quay\n\n"
        + "".join(f"### {claim}\n\n{reply}\n\n" for claim, reply in _PAIRS[:2]),
        _PAIRS[:2],
    ),
    "numbered headings below a line that leads on": (
        "txt",
        "Here are some of the most common myths:\n\n"
        + "".join(f"{n}. {claim}\n\n{reply}\n\n" for n, (claim, reply) in enumerate(_PAIRS, 1)),
        _PAIRS,
    ),
    "bold lines above their answers": (
        "md",
        "## FAQ: myths\n\n"
        + "".join(f"**{claim}**  \n{reply}\n\n" for claim, reply in _PAIRS)
        + "## Install\n\n**Linux**  \nRun the script.\n",
        _PAIRS,
    ),
    "plain items whose rest denies the first sentence": (
        "md",
        "## Common misconceptions\n\n"
        + "".join(f"- {claim}. {reply}\n" for claim, reply in _PAIRS)
        + "\n## Install\n\nRun the script.\n",
        [(f"{claim}.", reply) for claim, reply in _PAIRS],
    ),
    "items with a colon behind what is said": (
        "txt",
        "Five false myths about the quay\n\n"
        + "".join(f"  {n}. {claim}: {reply}\n" for n, (claim, reply) in enumerate(_PAIRS, 1)),
        _PAIRS,
    ),
    "what was heard": (
        "txt",
        "The rumour mill\n\nHere is what we’ve heard:\n\n"
        + "".join(f"  {n}. {claim}. {reply}\n" for n, (claim, reply) in enumerate(_PAIRS, 1)),
        [(f"{claim}.", reply) for claim, reply in _PAIRS],
    ),
    "statements in plain paragraphs, a rating opens the answer": (
        "txt",
        f"{INTRO}\n" + "".join(f"{claim}\nFalse. {reply}\n" for claim, reply in _PAIRS),
        [(claim, f"False. {reply}") for claim, reply in _PAIRS],
    ),
    "ratings alone on their line, what leads on below the answer": (
        "txt",
        f"{INTRO}\n\n"
        + "".join(
            f"{claim}\n\n{rated}\n{reply}\nLire la suite\n\n"
            for rated, (claim, reply) in zip(("Faux", "Vrai", "Trompeur"), _PAIRS, strict=True)
        ),
        _PAIRS,
    ),
    "a rating with a remark behind a quotation": (
        "txt",
        f"{INTRO}\n"
        + "".join(
            f"“{claim}” — {rated}.\n{reply}\n"
            for rated, (claim, reply) in zip(
                ("Mito", "Mito perigoso", "Verdade (em parte)"), _PAIRS, strict=True
            )
        ),
        [(f"“{claim}”", reply) for claim, reply in _PAIRS],
    ),
    "labels alone above a paragraph that tells and answers": (
        "txt",
        f"{INTRO}\n"
        + "".join(f"Myth #{n}\n{claim}. {reply}\n" for n, (claim, reply) in enumerate(_PAIRS, 1)),
        [(f"{claim}.", reply) for claim, reply in _PAIRS],
    ),
    "a text that tells of what was quoted": (
        "txt",
        "".join(
            f"CLAIM NO. {n}: “{claim}”\n\nThe paper printed this in May of last year.\n\n"
            f"REALITY: {reply}\n\n"
            for n, (claim, reply) in enumerate(_PAIRS, 1)
        ),
        [(f"“{claim}”", reply) for claim, reply in _PAIRS],
    ),
    "a title and an address below the last answer": (
        "txt",
        f"{INTRO}\n"
        + "".join(f"Comment: {claim}.\nResponse: {reply}\n" for claim, reply in _PAIRS)
        + "Helpful Hints for Visitors\n1. Bring a coat for the pier.\n",
        [(f"{claim}.", reply) for claim, reply in _PAIRS],
    ),
    "numbered sentences, each with paragraphs below": (
        "txt",
        f"{INTRO} Ein Fachmann räumt mit den drei größten Hafen-Irrtümern auf.\n\n"
        + "".join(f"{n}) {claim}.\n\n{reply}\n\n" for n, (claim, reply) in enumerate(_PAIRS, 1)),
        [(f"{claim}.", reply) for claim, reply in _PAIRS],
    ),
    "numbers with a dash": (
        "txt",
        f"{INTRO} Here we debunk some myths.\n"
        + "".join(f"{n}- {claim}\n{reply}\n" for n, (claim, reply) in enumerate(_PAIRS, 1)),
        _PAIRS,
    ),
    "two blocks that are quoted below words that call them myths": (
        "md",
        "# Myths about the quay\n\n"
        + "".join(f"> {claim}.\n\n{reply}\n\n" for claim, reply in _PAIRS[:2]),
        [(f"{claim}.", reply) for claim, reply in _PAIRS[:2]],
    ),
    "boxes of MkDocs whose kind is a label": (
        "md",
        (
            "## When to walk there\n\n"
            '!!! myth "The quay sinks every year"\n    It does not. It was built on rock in 1911.\n'
            "\nWalk there in May.\n\n## Links\n\nNone.\n"
        ),
        [_SINKS],
    ),
    "plain text whose first line heads it, all headings alike": (
        "txt",
        f"Common Myths About the Quay\n\n{INTRO}\n\n"
        + "".join(f"{claim}\n\n{reply}\n\n" for claim, reply in _PAIRS)
        + "Contact us\n\nCall the office.\n",
        _PAIRS,
    ),
    "a rating behind a colon or comma": (
        "txt",
        (
            f"{INTRO} Entre los principales mitos están:\n"
            "El muelle se hunde, es falso; descansa sobre roca.\n"
            "Las gaviotas pagan: falso. Nadie paga.\n"
            "El puerto es viejo, es totalmente falso; es de 2011.\n"
        ),
        [
            ("El muelle se hunde", "es falso; descansa sobre roca."),
            ("Las gaviotas pagan", "falso. Nadie paga."),
            ("El puerto es viejo", "es totalmente falso; es de 2011."),
        ],
    ),
    "a colon of another script": (
        "txt",
        "".join(f"Myth {n}⁚ {claim}\n\n{reply}\n\n" for n, (claim, reply) in enumerate(_PAIRS, 1)),
        _PAIRS,
    ),
    "numbered statements with a colon": (
        "txt",
        f"{INTRO} Here we debunk some myths.\n"
        + "".join(f"{n}- {claim}:\n{reply}\n" for n, (claim, reply) in enumerate(_PAIRS, 1)),
        _PAIRS,
    ),
    "labels in capitals that nothing sets off": (
        "txt",
        f"{INTRO}\n" + "".join(f"MYTH {claim}\n{reply}\n" for claim, reply in _PAIRS),
        _PAIRS,
    ),
    "myths that a table of contents lists": (
        "txt",
        f"{INTRO}\n\nContents\n"
        + "".join(f"- Myth {n}: {claim}\n" for n, (claim, _) in enumerate(_PAIRS, 1))
        + "- Further myths\n\n"
        + "".join(f"Myth {n}: {claim}\n{reply}\n\n" for n, (claim, reply) in enumerate(_PAIRS, 1)),
        _PAIRS,
    ),
    "ratings with a comma behind": (
        "txt",
        (
            f"{INTRO} Ecco le bufale più note\n\n"
            "Il molo affonda ogni anno. Falso, poggia sulla roccia.\n\n"
            "I gabbiani pagano il pedaggio. Falso, nessuno paga.\n\n"
            "Il traghetto è sempre in ritardo. Falso, arriva in orario.\n"
        ),
        [
            ("Il molo affonda ogni anno.", "Falso, poggia sulla roccia."),
            ("I gabbiani pagano il pedaggio.", "Falso, nessuno paga."),
            ("Il traghetto è sempre in ritardo.", "Falso, arriva in orario."),
        ],
    ),
    "ordinals behind a label": (
        "txt",
        (
            "الخرافة الأولى: الرصيف يغرق كل عام\n\nبني الرصيف على صخر.\n\n"
            "الخرافة الثانية: النوارس تدفع رسوما\n\nلا أحد يدفع شيئا.\n"
        ),
        [
            ("الرصيف يغرق كل عام", "بني الرصيف على صخر."),
            ("النوارس تدفع رسوما", "لا أحد يدفع شيئا."),
        ],
    ),
}


@pytest.mark.parametrize("layout", _READ)
def test_such_pages_are_read(layout: str) -> None:
    name, page, pairs = _READ[layout]
    assert pairs_in(read(page, name)) == pairs


def test_labels_above_their_texts_stay_labels() -> None:
    """“Vrai” alone above its own text is no rating of the paragraph before it."""
    page = f"{INTRO}\nMythe\nLe quai coule.\nVrai\nIl tient bon.\nMythe\nIl est loin.\nVrai\nNon.\n"
    assert pairs_in(read(page, "txt")) == [
        ("Le quai coule.", "Il tient bon."),
        ("Il est loin.", "Non."),
    ]
