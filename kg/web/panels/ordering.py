"""The order and the pages of a panel's query."""

from kg.web.panels.panel import MANY, PAGE, Panel


def with_order(panel: Panel, text: str) -> str:
    """Return a query with the order that its panel says."""
    if not panel.order:
        return text
    order = f"ORDER BY {panel.order}"
    return f"{text.replace(PAGE, f'{order} {PAGE}')}\n{order}"


def paged(text: str, panel: Panel, page: int, ordered: bool) -> str:
    """Ask for one row more than is shown, so as to know whether there is more."""
    if not panel.rows:
        return text
    return limited(text, f"LIMIT {panel.rows + 1} OFFSET {panel.rows * (page - 1)}", ordered)


def limited(text: str, limit: str, ordered: bool = False) -> str:
    """Limit a query where it says, so that the rest is asked for the things of one page only."""
    if PAGE in text:
        return text.replace(PAGE, limit)
    if MANY in text and not ordered:
        return text.replace(MANY, limit)
    return f"{text}\n{limit}"
