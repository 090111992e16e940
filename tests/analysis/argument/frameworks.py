"""Frameworks written as pairs of letters."""

Framework = dict[str, frozenset[str]]


def framework(*attacks: str) -> Framework:
    """``"ab"`` says that a disputes b."""
    arguments = sorted({letter for attack in attacks for letter in attack})
    return {
        argument: frozenset(attack[0] for attack in attacks if attack[1:] == argument)
        for argument in arguments
    }
