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


def front_end(name: str) -> Path:
    """Return a file of a front-end package, such as ``sigma/dist/sigma.min.js``.

    ``package.json`` lists them. Raises ``ResourceError`` where they have not been fetched.
    """
    path = _PACKAGE / "_front_end" / name
    if not path.is_file():
        package = "/".join(name.split("/")[: 2 if name.startswith("@") else 1])
        raise ResourceError(
            f"The front-end package {package} is not installed here.",
            "Run 'make front-end' in the project, or install a wheel that was built after it.",
        )
    return path


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
