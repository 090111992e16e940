"""Ends of scales that a person would choose."""

from decimal import Decimal


def rounded(value: Decimal) -> Decimal:
    """Return the next number away from 0 that is 1, 2 or 5 times a power of ten."""
    if not value:
        return Decimal(0)
    power = Decimal(10) ** abs(value).adjusted()
    step = next(step for step in (1, 2, 5, 10) if step * power >= abs(value))
    return (step * power).copy_sign(value)
