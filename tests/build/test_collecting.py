"""What is set for Python's search for cycles is as before, however the reading of a feed ends."""

import gc
import json
from io import BytesIO

from kg.build.collecting import seldom_collecting
from kg.build.feeds import Feed, FeedReading, feed_record
from kg.build.notices import NoticeLog
from kg.vocab.iris import Minter
from tests.build.dirty_feed import FEED


def _reading() -> FeedReading:
    feed = Feed("feed.json", lambda: BytesIO(json.dumps(FEED).encode()))
    return FeedReading(feed, feed_record(feed, {}), Minter(), NoticeLog())


def test_a_feed_that_was_read_leaves_the_settings_as_they_were() -> None:
    before = gc.get_threshold()
    assert list(_reading())
    assert gc.get_threshold() == before


def test_a_feed_that_is_abandoned_does_too() -> None:
    before = gc.get_threshold()
    with seldom_collecting():
        assert gc.get_threshold() != before
    for _ in _reading():
        assert gc.get_threshold() != before
        break
    assert gc.get_threshold() == before
