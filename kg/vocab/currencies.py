"""Units of sums of money: QUDT's currency units, by ISO 4217 code."""

from types import MappingProxyType
from typing import Final

_CODES: Final = (
    "ARS AUD BRL CAD CHF CLP CNY COP CZK DKK DOP EUR FJD GBP HKD INR JMD JPY MXN NOK NZD PLN RUB"
    " SEK SGD TTD TWD USD UYU ZAR"
)
CURRENCY_UNITS: Final = MappingProxyType({code: f"unit:CCY_{code}" for code in _CODES.split()})
