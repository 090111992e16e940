"""The same exchanges, laid out as pages of many kinds."""

from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from kg.extract.layout.passages import find_passages
from kg.model.claim import Role
from kg.model.document import Document
from kg.read.registry import read_document

Pair: TypeAlias = tuple[str, str]
Layout: TypeAlias = Callable[[Sequence[Pair], str, str], str]

_TOLD = "Whoever walks along the quay of Ostra hears a lot about it, from neighbours and strangers."
INTRO: Final = f"{_TOLD} {_TOLD}"  # longer than lines that were broken to fit

LABELS: Final[dict[str, tuple[str, str]]] = {
    "claim": ("Claim", "Fact"),
    "myth": ("Myth", "Reality"),
    "truth": ("Fiction", "The truth"),
    "rumour": ("Rumour", "Response"),
    "allegation": ("Allegation", "Our response"),
    "misconception": ("Misconception", "Explanation"),
    "they": ("What they say", "The facts"),
    "assertion": ("Assertion", "Reply"),
    "es": ("Afirmación", "Hecho"),
    "fr": ("Idée reçue", "Réalité"),
    "de": ("Behauptung", "Richtigstellung"),
    "pt": ("Mito", "Verdade"),
    "ru": ("Миф", "Факт"),
    "ar": ("الادعاء", "الحقيقة"),
    "zh": ("谣言", "真相"),
    "ja": ("誤解", "事実"),
    "pl": ("Mit", "Prawda"),
}


def _each(template: str) -> Layout:
    def page(pairs: Sequence[Pair], claim: str, reply: str) -> str:
        filled = (
            template.format(n=number, c=claim, r=reply, C=claim.upper(), R=reply.upper(), x=x, y=y)
            for number, (x, y) in enumerate(pairs, start=1)
        )
        return "\n".join(filled)

    return page


def _within(before: str, template: str, after: str) -> Layout:
    def page(pairs: Sequence[Pair], claim: str, reply: str) -> str:
        inner = _each(template)(pairs, claim, reply)
        return f"{before.format(c=claim, r=reply)}{inner}{after}"

    return page


LAYOUTS: Final[dict[str, Layout]] = {
    "md bold": _each("**{c}:** {x}\n\n**{r}:** {y}\n"),
    "md bold, capitals": _each("**{C}:** {x}\n\n**{R}:** {y}\n"),
    "md bold, colon outside": _each("**{c}**: {x}\n\n**{r}**: {y}\n"),
    "md bold, wide colon": _each("**{c}：** {x}\n\n**{r}：** {y}\n"),
    "md italics": _each("*{c}:* {x}\n\n*{r}:* {y}\n"),
    "md bold, numbered": _each("**{c} #{n}:** {x}\n\n**{r}:** {y}\n"),
    "md number before": _each("**{n}. {c}:** {x}\n\n**{r}:** {y}\n"),
    "md one paragraph": _each("**{c}:** {x}\n**{r}:** {y}\n"),
    "md two lines": _each("**{c}**\n\n{x}\n\n**{r}**\n\n{y}\n"),
    "md headings": _each("## {c}\n\n{x}\n\n## {r}\n\n{y}\n"),
    "md headings of two levels": _each("## {c} {n}\n\n{x}\n\n### {r}\n\n{y}\n"),
    "md claim in heading": _each("## {c}: {x}\n\n**{r}:** {y}\n"),
    "md claim in heading, dash": _each("## {c} {n} – {x}\n\n**{r}:** {y}\n"),
    "md both in headings": _each("### {c}: {x}\n\n### {r}: {y}\n"),
    "md item": _each("- **{c}:** {x}\n- **{r}:** {y}\n"),
    "md nested item": _each("- **{c}:** {x}\n  - **{r}:** {y}\n"),
    "md one item": _each("1. **{c}:** {x} **{r}:** {y}\n"),
    "md definitions": _each("**{c}**\n: {x}\n\n**{r}**\n: {y}\n"),
    "md two hyphens": _each("**{c}** -- {x}\n\n**{r}** -- {y}\n"),
    "md quotation": _each("> **{c}:** {x}\n\n**{r}:** {y}\n"),
    "md table": _within("| {c} | {r} |\n| --- | --- |\n", "| {x} | {y} |", "\n"),
    "md wide table": _within("| No. | {c} | {r} |\n|---|---|---|\n", "| {n} | {x} | {y} |", "\n"),
    "md no emphasis": _each("{c}: {x}\n\n{r}: {y}\n"),
    "md raw tags": _each("<b>{c}:</b> {x}\n\n<p>{r}: {y}</p>\n"),
    "html strong": _each("<html><p><strong>{c}:</strong> {x}</p><p><strong>{r}:</strong> {y}</p>"),
    "html break": _each("<html><p><b>{c}:</b> {x}<br><b>{r}:</b> {y}</p>"),
    "html span": _each("<html><div><span>{c}: </span>{x}</div><div><span>{r}: </span>{y}</div>"),
    "html headings": _each("<html><h3>{c}</h3><p>{x}</p><h3>{r}</h3><p>{y}</p>"),
    "html claim in heading": _each("<html><h2>{c} {n}: {x}</h2><p><b>{r}:</b> {y}</p>"),
    "html list": _within("<html><ul>", "<li><b>{c}:</b> {x}</li><li><b>{r}:</b> {y}</li>", "</ul>"),
    "html definitions": _within("<html><dl>", "<dt>{c}: {x}</dt><dd>{r}: {y}</dd>", "</dl>"),
    "html unfolding": _each("<html><details><summary>{c}: {x}</summary><p>{r}: {y}</p></details>"),
    "html table": _within(
        "<html><table><tr><th>{c}</th><th>{r}</th></tr>", "<tr><td>{x}</td><td>{y}</td></tr>", ""
    ),
    "html label rows": _within(
        "<html><table>", "<tr><td>{c}</td><td>{x}</td></tr><tr><td>{r}</td><td>{y}</td></tr>", ""
    ),
    "html old": _within(
        "<HTML><TABLE><TR><TD>",
        "<FONT COLOR=red>{c}:</FONT> {x}<P><FONT COLOR=blue>{r}:</FONT> {y}<P>",
        "</TD></TR></TABLE>",
    ),
    "html tags": _each("<html><p><span>{c}</span> {x}</p><p><span>{r}</span> {y}</p>"),
    "html cards that turn": _each(
        "<html><div><p>{c}</p><h3>{x}</h3></div><div><p>{r}</p><p>{y}</p></div>"
    ),
    "html cells": _within(
        "<html><table>", "<tr><td><b>{c}</b><br>{x}</td><td><b>{r}</b><br>{y}</td></tr>", "</table>"
    ),
    "html titles": _each("<html><h1>{c}</h1><p>{x}</p><h1>{r}</h1><p>{y}</p>"),
    "text, brackets": _each("[{c}] {x}\n\n[{r}] {y}\n"),
    "text": _each("{c}: {x}\n\n{r}: {y}\n"),
    "text, no empty line": _each("{c}: {x}\n{r}: {y}\n"),
    "text, two lines": _each("{c}\n{x}\n\n{r}\n{y}\n"),
    "text, capitals, two lines": _each("{C}:\n{x}\n\n{R}:\n{y}\n"),
}


def titled(title: str, form: str, pairs: Sequence[Pair]) -> str:
    """Return a page of Markdown with a title, and each pair in one form below it."""
    return f"# {title}\n\n" + "\n".join(form.format(*pair) for pair in pairs)


def read(page: str, name: str) -> Document:
    """Read a page whose layout has that name."""
    kind, _, _ = name.partition(" ")
    suffix = {"md": "md", "html": "html"}.get(kind.rstrip(","), "txt")
    return read_document(page.encode("utf-8"), f"page.{suffix}")


def pairs_in(document: Document) -> list[Pair]:
    """Return claim and reply of every exchange, as the reading text says them."""
    found: dict[int, dict[Role, str]] = {}
    for passage in find_passages(document):
        words = found.setdefault(passage.exchange, {})
        words[passage.role] = " ".join(
            (words.get(passage.role, "") + " " + passage.words.text).split()
        )
    return [(each.get(Role.CLAIM, ""), each.get(Role.REPLY, "")) for each in found.values()]
