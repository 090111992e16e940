"""``kg`` for which every store is large; the first argument is the Python of a second process."""

import sys

from kg.build import deriving
from kg.cli import main

if __name__ == "__main__":
    deriving._LARGE = 0  # type: ignore[misc]
    sys.executable = sys.argv[1]
    sys.exit(main(sys.argv[2:]))
