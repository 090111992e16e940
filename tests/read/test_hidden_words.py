"""Words within a block that are none of it: buttons, words to be heard, words replaced.

Written for this test.
"""

import pytest

from tests.read.pages import read, texts

HEARD = '<span class="visually-hidden">{}</span>'


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("The quay is open.<button>Share</button>", "The quay is open."),
        ('The quay is open.<button class="x"><i></i> Copy link</button>', "The quay is open."),
        (f"The quay <a href='/q'>is open{HEARD.format(' (new window)')}</a>.", "The quay is open."),
        (f"{HEARD.format('Myth: ')}The quay sank.", "Myth: The quay sank."),
        ("Built in <del>1901</del><ins>1950</ins>.", "Built in 1950."),
        ("Built in <del>1901</del> <ins>1950</ins>.", "Built in 1950."),
        ("<del>The quay sank.</del> It did not.", "The quay sank. It did not."),
        ("1. <button>The quay sank in the last winter</button>", None),
        ('1. <button aria-expanded="false">It sank</button>', "1. It sank"),
        ("<button>The quay sank</button>", "The quay sank"),
    ],
)
def test_words_that_are_no_part_of_a_block_are_left_out_of_it(said: str, shown: str | None) -> None:
    expected = shown or "1. The quay sank in the last winter"
    assert texts(read(f"<html><p>{said}</p></html>", "html")) == [expected]


@pytest.mark.parametrize(
    ("dialog", "shown"),
    [
        ("<dialog>{}</dialog>", False),
        ("<dialog open>{}</dialog>", True),
        ('<dialog id="d">{}</dialog><button aria-controls="d">More</button>', True),
    ],
)
def test_a_dialog_that_nothing_opens_is_hidden(dialog: str, shown: bool) -> None:
    page = f"<html><p>The quay is open.</p>{dialog.format('<p>It sank.</p>')}</html>"
    assert ("It sank." in texts(read(page, "html"))) == shown
