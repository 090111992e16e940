"""What a page says of itself: its title, its language, its meta elements."""

from dataclasses import dataclass, field


@dataclass
class PageHead:
    """Takes what tags say; ``metadata`` has lower-case names, in the order of the page."""

    title: str | None = None
    metadata: list[tuple[str, str]] = field(default_factory=list)
    _title_from: int | None = None

    def open(self, tag: str, given: dict[str, str], end: int, *, drawn: bool) -> None:
        """Take a tag that ends at ``end``; a title that is ``drawn`` names a drawing."""
        if tag == "title" and self.title is None and not drawn:
            self._title_from = end
        elif tag == "html" and given.get("lang"):
            self.metadata.append(("lang", given["lang"]))
        elif tag == "meta" and given.get("content"):
            name = given.get("name") or given.get("property") or given.get("http-equiv") or ""
            if name:
                self.metadata.append((name.lower(), " ".join(given["content"].split())))
        elif tag == "link" and given.get("rel") == "canonical":
            self.metadata.append(("canonical", given.get("href", "")))

    def close_title(self, raw: str, at: int) -> None:
        """Keep the words of the title, which ends at ``at``."""
        if self._title_from is not None:
            self.title = " ".join(raw[self._title_from : at].split()) or None
            self._title_from = None
