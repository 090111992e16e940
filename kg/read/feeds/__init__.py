"""Feeds: records of claims and reviews, read one by one; memory does not grow with the feed."""
