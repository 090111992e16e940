"""What is inside a zip, read no further than its table of contents."""

import io
import zipfile

ZIP_MAGIC = b"PK\x03\x04"


def zip_names(raw: bytes) -> frozenset[str]:
    """Return the names of the members; none when the bytes are no zip, or a broken one."""
    if not raw.startswith(ZIP_MAGIC):
        return frozenset()
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            return frozenset(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return frozenset()
