"""How the server and its worker processes talk: frames of one kind byte, a length, and bytes."""

import json
import struct
from dataclasses import asdict, dataclass, field
from enum import IntEnum
from typing import BinaryIO, Final

_HEADER: Final = struct.Struct(">BI")
HEADER_SIZE: Final = _HEADER.size
CHUNK: Final = 65_536


_WHOLE: Final = (
    "GET",
    "whole",
    "dataset",
    "picture",
    "search",
    "similar",
    "api-search",
    "doubts",
    "ruling",
)


class Kind(IntEnum):
    """What a frame holds."""

    JOB = 1  # JSON, to the worker; BODY and END follow
    HEAD = 2  # JSON, from the worker
    BODY = 3
    END = 4


@dataclass(frozen=True, slots=True)
class Job:
    """One request. The body is its text.

    ``verb`` is query, page (a query of a page, over all graphs), listed, prepared or ahead (the
    same, with what is known of it), update, the method of a graph, or a name in
    ``kg.web.readings``.
    """

    verb: str
    base: str
    default_graphs: tuple[str, ...] | None = None  # of the request; None: it names no dataset
    named_graphs: tuple[str, ...] = ()
    graph: str | None = None  # of the Graph Store Protocol; None: the default graph
    target: str = ""  # the path of what is read, without a slash in front
    fields: str = ""  # of its address, as they were sent
    media_type: str = ""  # of the body
    accept: str | None = None
    gzip: bool = False
    key: str = ""  # what else than the generation decides the answer; "": it is never the same
    known: str = ""  # If-None-Match

    @property
    def writes(self) -> bool:
        """Whether the store changes."""
        return self.verb in ("update", "PUT", "POST", "DELETE")

    @property
    def is_whole(self) -> bool:
        """Whether it takes time in proportion to the store, as writing does.

        So does a search if its index has to be made first: updates leave none.
        """
        return self.writes or self.verb in _WHOLE


@dataclass(frozen=True, slots=True)
class Head:
    """Status and headers of an answer; ``whole`` if the body is complete in the worker."""

    status: int
    headers: dict[str, str] = field(default_factory=dict)
    whole: bool = True


def pack(kind: Kind, data: bytes = b"") -> bytes:
    """Return one frame."""
    return _HEADER.pack(kind, len(data)) + data


def pack_object(kind: Kind, value: Job | Head) -> bytes:
    """Return one frame that holds a job or a head."""
    return pack(kind, json.dumps(asdict(value)).encode())


def unpack_header(data: bytes) -> tuple[Kind, int]:
    """Return kind and length of the frame that ``data`` opens."""
    kind, length = _HEADER.unpack(data)
    return Kind(kind), length


def read_job(data: bytes) -> Job:
    """Read a job back."""
    fields = json.loads(data)
    for name in ("default_graphs", "named_graphs"):
        if fields[name] is not None:
            fields[name] = tuple(fields[name])
    return Job(**fields)


def read_head(data: bytes) -> Head:
    """Read a head back."""
    return Head(**json.loads(data))


def receive(stream: BinaryIO) -> tuple[Kind, bytes] | None:
    """Read one frame, ``None`` at the end of the stream."""
    header = stream.read(HEADER_SIZE)
    if len(header) < HEADER_SIZE:
        return None
    kind, length = unpack_header(header)
    return kind, stream.read(length)
