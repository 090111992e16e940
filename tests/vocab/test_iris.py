"""Names are the same by the quick way and by the way that says what is meant."""

import hashlib
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from kg.vocab.iris import normalise, slug, token

_CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"


@given(st.lists(st.text(), min_size=1, max_size=3))
def test_a_token_is_crockford_base_32_of_the_first_bits_of_the_hash(parts: list[str]) -> None:
    digest = hashlib.sha256("\x1f".join(parts).encode()).digest()
    bits = "".join(f"{byte:08b}" for byte in digest)
    named = "".join(_CROCKFORD[int(bits[at : at + 5], 2)] for at in range(0, 50, 5))
    assert token(*parts) == named == token(*parts, length=12)[:10]


@given(st.text(st.characters(max_codepoint=127)))
def test_a_slug_of_plain_letters_is_that_of_any_letters(text: str) -> None:
    """A letter beyond ASCII at the end takes the long way; the words before it stay the same."""
    folded = unicodedata.normalize("NFKD", normalise(text)).replace("'", "")
    expected = "".join(char if char.isalnum() else " " for char in folded).split()
    assert slug(text) == "-".join(expected[:8])
    assert slug(text + " é", words=1_000) == "-".join([*expected, "e"])
