"""``kg store``: the generations of a store."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from kg.cli.options import DEFAULT_STORE, Quiet, Store
from kg.cli.terminal import say, write
from kg.errors import UsageError

if TYPE_CHECKING:
    from kg.store.generations import Generations


def run(
    action: Annotated[Literal["list", "rollback", "prune"], typer.Argument(help="What to do.")],
    store: Store = DEFAULT_STORE,
    to: Annotated[
        int | None, typer.Option("--to", min=1, help="rollback: the generation to go to.")
    ] = None,
    keep: Annotated[
        int | None, typer.Option("--keep", min=1, help="prune: how many generations stay (1).")
    ] = None,
    quiet: Quiet = False,
) -> None:
    """List the generations of a store, go back to an earlier one, or remove old ones."""
    from kg.store.upkeep import open_generations

    _refuse_stray("--to", to, action, "rollback")
    _refuse_stray("--keep", keep, action, "prune")
    generations = open_generations(store)
    match action:
        case "list":
            _list(generations)
        case "rollback":
            _roll_back(generations, to, quiet=quiet)
        case "prune":
            _prune(generations, keep or 1, quiet=quiet)


def _refuse_stray(option: str, value: int | None, action: str, owner: str) -> None:
    if value is not None and action != owner:
        raise UsageError(f"'kg store {action}' takes no {option}.", f"It is for '{owner}'.")


def _list(generations: "Generations") -> None:
    from kg.store.upkeep import listing

    for each in listing(generations):
        mark = "  current" if each.current else ""
        made = each.made.strftime("%Y-%m-%d %H:%M:%S UTC")
        write(f"{each.number:>6}  {made}  {each.size / 1_000_000:>10,.1f} MB{mark}")


def _roll_back(generations: "Generations", number: int | None, *, quiet: bool) -> None:
    from kg.store.upkeep import rollback

    current = rollback(generations, number)
    say(f"Generation {current} is current; nothing was removed.", quiet=quiet)


def _prune(generations: "Generations", keep: int, *, quiet: bool) -> None:
    from kg.store.upkeep import prune

    pruned = prune(generations, keep)
    for number in pruned.removed:
        say(f"Removed generation {number}.", quiet=quiet)
    for number in pruned.held:
        say(f"Generation {number} is being read and stays.", quiet=quiet)
    if not pruned.removed and not pruned.held:
        say("There was nothing to remove.", quiet=quiet)
