"""The server of the linked data, with its made-up exchange."""

from tests.web.linked.conftest import copy, quads

__all__ = ["copy", "quads"]
