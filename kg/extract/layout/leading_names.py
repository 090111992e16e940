"""Names that lead a line: of a body as a whole, or of a person with an office or of a body."""

from kg.extract.naming.bodies import find_bodies
from kg.extract.naming.persons import find_persons
from kg.model.words import Words


def names_one(named: Words) -> bool:
    """Tell whether words name one party and say nothing else ("Lena Ohm, Ferry Office")."""
    first = named.text.split(",", maxsplit=1)[0]
    bodies = {body.words for body in find_bodies(named)}
    persons = find_persons(named)
    return first.removeprefix("The ").removeprefix("the ") in bodies or (
        bool(persons)
        and persons[0].start == 0
        and (persons[0].end == len(named.text) or bool(bodies))
    )
