"""Claims and replies: one kind of page for both, worded and drawn alike."""

from typing import Final

from kg.web.kinds.kind import Facet, Kind

STATEMENTS: Final = Kind(
    name="statement",
    folder="statements",
    segment="assertion",
    title="Claims and replies",
    lead="What parties say, in the words that a document prints. Nothing here says who is right.",
    panels=(
        "statement-answers",
        "statement-verdicts",
        "statement-sources",
        "statement-figures",
        "statement-findings",
        "statement-names",
        "statement-places",
    ),
    facets=(
        Facet("kind", "statement-facet-kind"),
        Facet("party", "statement-facet-party"),
        Facet("agency", "statement-facet-agency"),
        Facet("document", "statement-facet-document"),
        Facet("stance", "statement-facet-stance"),
        Facet("check", "statement-facet-check"),
        Facet("work", "statement-facet-work"),
        Facet("body", "statement-facet-body"),
        Facet("place", "statement-facet-place"),
    ),
    dates=True,
    pictures=("argument", "stance", "sources"),
)
