"""``kg doctor``: is the store sound?"""

from kg.cli.options import DEFAULT_STORE, Quiet, Store
from kg.cli.terminal import say, write


def run(store: Store = DEFAULT_STORE, quiet: Quiet = False) -> None:
    """Remove what a killed build left in a store, and see that the store opens.

    Touches a store of ours only, and in it nothing but unfinished files, and what is derived from
    the statements: the index for search and the side tables are made anew where they are not whole.
    """
    from kg.search.kept import index_of
    from kg.store.open import open_store
    from kg.store.upkeep import clear_remains, listing, open_generations
    from kg.tables.tables import tables_of

    generations = open_generations(store)
    for name in clear_remains(generations):
        write(f"Removed {name}: a build that did not finish left it.")
    with open_store(store).view() as view:
        quads = view.count()
        index_of(view)
        tables_of(view)
    kept = listing(generations)
    numbers = [str(each.number) for each in kept]
    current = next((str(each.number) for each in kept if each.current), "none")
    say(
        f"The store opens: {quads:,} quads; generations {', '.join(numbers)}; current {current}.",
        quiet=quiet,
    )
