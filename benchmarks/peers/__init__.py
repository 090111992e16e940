"""Engines that answer the same queries over the same statements, each measured in the same run."""
