"""Units of sums of money: QUDT's currency units, by ISO 4217 code."""

from types import MappingProxyType
from typing import Final

CURRENCY_UNITS: Final = MappingProxyType(
    {
        "AUD": "unit:CCY_AUD",
        "BRL": "unit:CCY_BRL",
        "CAD": "unit:CCY_CAD",
        "CHF": "unit:CCY_CHF",
        "CNY": "unit:CCY_CNY",
        "EUR": "unit:CCY_EUR",
        "GBP": "unit:CCY_GBP",
        "INR": "unit:CCY_INR",
        "JPY": "unit:CCY_JPY",
        "NZD": "unit:CCY_NZD",
        "RUB": "unit:CCY_RUB",
        "USD": "unit:CCY_USD",
    }
)
