"""Signs that stand for words on a page: what is right or wrong, and the marks of quotations."""

from typing import Final

# Before a label or a verdict; the last is the variation that makes a sign colourful.
RATING_SIGNS: Final = "✗✘✓✔❌✅✖☑❓❗⚠🔴🟢\ufe0f"
QUOTATION: Final = (
    r"(?:“[^“”]+”|«[^«»]+»|»[^«»]+«|„[^„“”]+[“”]|„[^„“”\"]+\"|”[^“”]+”"
    r"|「[^「」]+」|『[^『』]+』|\"[^\"]+\")"
)
CROSSES: Final = "×✕✖☓✗✘❌🚫"  # what they stand before is wrong
TICKS: Final = "○〇◯✓✔✅☑"
ARROWS: Final = "→⇒➡➔"  # from a claim to what answers it
