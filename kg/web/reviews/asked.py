"""What the pages of doubtful readings need of a view, inside a worker process."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qs

from kg.analysis.doubts import Doubt
from kg.build.rulings.deciding import decided_about, doubt_named, ruling_on, undecided
from kg.build.rulings.file import read_rulings
from kg.errors import UsageError
from kg.model.ruling import Decision, Ruling
from kg.store.embedded import EmbeddedView
from kg.vocab import media
from kg.vocab.iris import Minter
from kg.web.answer import Answer
from kg.web.limits import Limits
from kg.web.refusal import Refused
from kg.web.reviews.kept import doubts_of
from kg.web.wire import Job

SIZE: Final = 20  # readings on a page


def listed(view: EmbeddedView, job: Job, _limits: Limits) -> Answer:
    """Answer with a page of the readings nobody decided about, the most doubtful first.

    ``job.fields`` are ``reviews`` (the file of decisions), ``kind`` and ``page``.
    """
    fields = _fields(job)
    kept, kind = doubts_of(view), fields.get("kind", "")
    decided = decided_about(_rulings(fields), Minter.from_environment())
    counts = kept.counts(decided)
    start = SIZE * (int(fields.get("page", "1")) - 1)
    told = kept.page(decided, kind, limit=SIZE, offset=start)
    total = counts.get(kind, 0) if kind else sum(counts.values())
    return _sent({"total": total, "counts": counts, "doubts": told})


def ruled(view: EmbeddedView, job: Job, _limits: Limits) -> Answer:
    """Answer with the ruling that a form means, as ``kg review`` makes it; it is not kept yet.

    ``job.fields`` are ``reviews``, ``reading`` (an IRI), ``decision``, ``to`` and ``why``.
    """
    fields = _fields(job)
    found = _undecided(view, fields)
    try:
        doubt = doubt_named(found, fields.get("reading", ""))
        ruling = ruling_on(
            doubt, Decision(fields["decision"]), view, Minter.from_environment(),
            to=fields.get("to"), why=fields.get("why", ""),
        )  # fmt: skip
    except UsageError as problem:
        raise Refused(422, problem.message, problem.hint) from None
    return _sent(asdict(ruling))


def _undecided(view: EmbeddedView, fields: Mapping[str, str]) -> tuple[Doubt, ...]:
    return undecided(doubts_of(view).every(), _rulings(fields), Minter.from_environment())


def _rulings(fields: Mapping[str, str]) -> tuple[Ruling, ...]:
    try:
        return tuple(read_rulings(Path(fields["reviews"])))
    except UsageError:
        raise Refused(500, "The file of decisions cannot be read.") from None


def _fields(job: Job) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(job.fields).items()}


def _sent(body: dict[str, Any]) -> Answer:
    return Answer(json.dumps(body).encode(), media.JSON)
