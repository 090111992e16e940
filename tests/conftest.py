"""What all tests share: properties are never timed, and draw the same examples each time."""

from hypothesis import settings

settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")
