"""The templates of the explorer; every value is escaped on its way in."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment


def warm() -> None:
    """Compile all templates, so that the first reader need not wait for it."""
    for name in environment().list_templates(extensions=["j2"]):
        environment().get_template(name)


@cache
def environment() -> "Environment":
    """Return the templates of ``kg/web/templates``, with the words that all pages share."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    from kg.figures.registry import FIGURES
    from kg.web.site.breaking import breaking
    from kg.web.site.navigation import MENU
    from kg.web.site.unmarked import unmarked

    made = Environment(
        loader=PackageLoader("kg.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["breaking"] = breaking
    made.filters["unmarked"] = unmarked
    made.globals["menu"] = MENU
    made.globals["figures"] = FIGURES
    return made
