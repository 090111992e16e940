"""Python's search for cycles, less often while a feed is read: records make none."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_SELDOM: Final = (20_000, 20, 20)  # net allocations, and rounds of each younger generation


@contextmanager
def seldom_collecting() -> Iterator[None]:
    """Let objects pile up before they are searched for cycles; what was set before comes back.

    A feed makes millions of objects, and the search took a twentieth of the time
    (docs/performance.md).
    """
    before = gc.get_threshold()
    gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)
