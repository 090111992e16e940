"""Answers that take long are kept as long as the store is what it was.

A worker process is asked each time; it says that the answer is still the same, or makes another.
"""

from collections import OrderedDict
from dataclasses import dataclass, field, replace
from typing import Final

from kg.web.pool import Pool, Reply
from kg.web.wire import Head, Job

_NOT_MODIFIED: Final = 304


@dataclass(eq=False, slots=True)
class Kept:
    """The latest answers, by the key of their jobs; ``most`` is in bytes."""

    pool: Pool
    most: int = 16_000_000
    _replies: "OrderedDict[str, Reply]" = field(default_factory=OrderedDict)

    async def run(self, job: Job) -> Reply:
        """Have a job done, or give the answer that is still right. Raises ``Refused``."""
        old = self._replies.get(job.key)
        if old is None:
            return self._keep(job, await self.pool.run(job, b""))
        tag = old.head.headers["ETag"]
        reply = await self.pool.run(replace(job, known=tag), b"")
        if reply.head.status != _NOT_MODIFIED:
            return self._keep(job, reply)
        self._replies.move_to_end(job.key)
        same = Head(_NOT_MODIFIED, reply.head.headers)
        return Reply(same) if tag in job.known else old

    def _keep(self, job: Job, reply: Reply) -> Reply:
        if reply.head.status == 200 and reply.rest is None and "ETag" in reply.head.headers:
            self._replies[job.key] = reply
            self._replies.move_to_end(job.key)
        while sum(len(each.body) for each in self._replies.values()) > self.most:
            self._replies.popitem(last=False)
        return reply
