"""``kg`` where no file may be larger than the first argument says, as on a disk that is full."""

import resource
import sys

from kg.cli import main

if __name__ == "__main__":
    most = int(sys.argv[1])
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    sys.exit(main(sys.argv[2:]))
