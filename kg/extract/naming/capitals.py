"""What a word with a capital begins with: the pieces of which patterns for names are made."""

from typing import Final

# A letter that is no small one of Latin or Cyrillic: a capital, or one of a script without any.
CAPITAL: Final = r"[^\W\d_a-zà-ÿа-яё]"
CAPITAL_WORD: Final = rf"(?:{CAPITAL}[\w’'&-]*)"
# What a body may be there to do: "Alliance to End Hunger".
AIMS: Final = (
    "(?:End|Protect|Save|Stop|Prevent|Reform|Abolish|Preserve|Defend|Reduce|Restore|Ban|Repeal|Keep"
    "|Elect|Free|Promote|Improve|Strengthen|Fight|Oppose|Rebuild|Expand)"
)
