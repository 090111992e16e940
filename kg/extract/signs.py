"""Signs that stand for words on a page: what is right or wrong, and the marks of quotations."""

from typing import Final

# Before a label or a verdict; the last is the variation that makes a sign colourful.
RATING_SIGNS: Final = "✗✘✓✔❌✅✖☑❓❗⚠🔴🟢\ufe0f"
# Any small picture that stands before a heading or a label.
PICTURES: Final = "\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\u200d\ufe0f\u20e3"
QUOTATION: Final = (
    r"(?:“[^“”]+”|«[^«»]+»|»[^«»]+«|„[^„“”]+[“”]|„[^„“”\"]+\"|”[^“”]+”"
    r"|「[^「」]+」|『[^『』]+』|\"[^\"]+\""
    r"|(?<!\w)['‘](?=\w)(?:[^'‘’\n]|(?<=\w)['’](?=\w))+(?<=\S)['’](?!\w))"
)
CROSSES: Final = "×✕✖☓✗✘❌🚫"  # what they stand before is wrong
TICKS: Final = "○〇◯✓✔✅☑"
ARROWS: Final = "→⇒➡➔"  # from a claim to what answers it
