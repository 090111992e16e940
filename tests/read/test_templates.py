"""Sources of generated pages: a visitor never sees their tags. All texts are made up.

Claims and replies had the tags among their words, and pages of HTML lost the title that their front
matter states.
"""

import pytest

from kg.model.document import BlockKind
from kg.read.templates import without_templates
from tests.read.pages import keeps_its_places, read, texts


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("The quay {% cite moss %} is old.", ["The quay is old."]),
        ("{% include card.html a=1 %}\n\nThe quay is old.", ["The quay is old."]),
        ("The quay{: .lead} is [old](/a){:target=\"_blank\"}.", ["The quay is old."]),
        ("## The quay {.unnumbered}\n\nIt is old.", ["The quay", "It is old."]),
        ("The quay {% comment %}is shut{% endcomment %} is old.", ["The quay is old."]),
        ("{{< img src=\"/a.jpg\" >}}\n\nThe quay {{% ref \"x\" %}} is old.", ["The quay is old."]),
        ("The quay is old. {/* and shut */}", ["The quay is old."]),
        ("Write `{% raw %}` for it.", ["Write {% raw %} for it."]),
        ("The set {1, 2} and {a: b} stay.", ["The set {1, 2} and {a: b} stay."]),
    ],
)  # fmt: skip
def test_tags_of_templates_are_not_read(page: str, words: list[str]) -> None:
    found = read(page, "md")
    assert texts(found) == words
    assert keeps_its_places(found)


def test_nothing_moves() -> None:
    page = '{{< card title="The quay is old" >}}\nNo.\n{{< /card >}}\n{: .x}\n{% a\nb %}'
    shown = without_templates(page)
    assert [len(line) for line in shown.split("\n")] == [len(line) for line in page.split("\n")]


def test_a_shortcode_shows_the_prose_of_its_attributes() -> None:
    page = '{{< card title="Myth: The quay is old" >}}\n\nFact: It is new.\n\n{{< /card >}}\n'
    assert texts(read(page, "md")) == ["Myth: The quay is old", "Fact: It is new."]


def test_a_link_to_what_a_template_names_is_a_link() -> None:
    (block,) = read("See [the quay]({% link quay.md %}).", "md").blocks
    assert [run.href for run in block.words.runs if run.href] == ["{% link quay.md %}"]


def test_a_link_that_shows_only_what_a_template_draws_stays_a_link() -> None:
    (block,) = read('<p><a href="/quay.jpg">{{< img src="quay.jpg" >}}</a> Old.</p>', "md").blocks
    assert [run.href for run in block.words.runs if run.href] == ["/quay.jpg"]


def test_front_matter_of_html_states_the_title() -> None:
    page = "---\nlayout: page\ntitle: The quay\n---\n<h2>Old</h2>\n<p>It is {% if x %}new.</p>\n"
    found = read(page, "html")
    assert found.title == "The quay"
    assert texts(found) == ["Old", "It is new."]
    assert keeps_its_places(found)


def test_front_matter_is_read_in_toml_and_where_a_template_breaks_it() -> None:
    assert read('+++\ntitle = "The quay"\n+++\n\nOld.\n', "md").title == "The quay"
    broken = read("---\ntitle: The quay\nnav:\n  key: {{ title }}\n---\n\nOld.\n", "md")
    assert (broken.title, texts(broken)) == ("The quay", ["Old."])


def test_a_box_that_is_indented_is_text() -> None:
    """CommonMark takes it for code."""
    page = '!!! tip "Some advice"\n\n    Take the [tram](https://tram.example).\n'
    assert texts(read(page, "md")) == ["Some advice", "Take the tram."]


def test_pages_of_servers_are_html() -> None:
    page = "<?php /* Template: ## quay */ ?>\n<section><h2>The quay</h2><p>Old.</p></section>"
    found = read(page, "php")
    assert [(one.kind, one.words.text) for one in found.blocks] == [
        (BlockKind.HEADING, "The quay"),
        (BlockKind.PARAGRAPH, "Old."),
    ]
