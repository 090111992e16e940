"""Where the files live that travel with the package: ontology, shapes, authority files."""

from pathlib import Path

from kg.errors import ResourceError

_PACKAGE = Path(__file__).resolve().parent.parent
_ROOTS = (_PACKAGE / "_bundled", _PACKAGE.parent)


def resource(name: str) -> Path:
    """Return the path of a bundled file or folder, such as ``ontology/prefixes.ttl``.

    An installed package carries them in ``kg/_bundled``; a checkout has them beside ``kg/``.
    Raises ``ResourceError`` when neither has it.
    """
    for root in _ROOTS:
        if (root / name).exists():
            return root / name
    raise ResourceError(
        f"The bundled file {name} is missing.", "Install the package again with 'make setup'."
    )


def package_text(name: str) -> str:
    """Return the text of a file inside the package, such as ``checks/queries/differences.rq``.

    Raises ``ResourceError`` when it is missing.
    """
    try:
        return (_PACKAGE / name).read_text("utf-8")
    except OSError:
        raise ResourceError(
            f"The file kg/{name} is missing.", "Install the package again with 'make setup'."
        ) from None
