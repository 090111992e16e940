"""Who says something: verbs, names beside them, frames of scripts without capitals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.saying.framed import find_framed
from kg.extract.saying.informants import find_informant, find_published_by
from kg.extract.saying.introductions import (
    find_addressee,
    find_answered,
    find_authors,
    find_concurring,
)
from kg.extract.saying.names import behind_office, fuller, is_plain, named_before, named_behind
from kg.extract.saying.sentences import find_saying, first_sentence, speaks_again
from tests.extract.plain import words


@pytest.mark.parametrize(
    ("before", "verb", "name"),
    [
        ("RAN ", "claims", "RAN"),
        ("Velmora ", "says", "Velmora"),
        ("Critics ", "claim", None),
        ("Opponents ", "claimed", None),
        ("Everyone ", "says", None),
        ("The company ", "says", None),
        ("On Monday ", "said", None),
        ("Anna Rell, the mayor of Dunmere, ", "said", "Anna Rell"),
        ("Joel José Cardoso ", "disse", "Joel José Cardoso"),
        ("The study ", "claims", None),
    ],
)
def test_a_name_before_a_verb_is_two_capitals_or_one_that_no_noun_can_be(
    before: str, verb: str, name: str | None
) -> None:
    assert named_before(before, verb) == name


@pytest.mark.parametrize(
    ("behind", "name"),
    [
        (" Paul Dérenne.", "Paul Dérenne"),
        (" Orman.", "Orman"),
        (" в Заречсовете", "Заречсовете"),
        (" a deputada Noêmia Brás.", "Noêmia Brás"),
        (" on Monday.", None),
        (" Critics.", None),
        (" that it rains.", None),
    ],
)
def test_a_name_behind_a_verb_may_follow_a_preposition_or_an_office(
    behind: str, name: str | None
) -> None:
    assert named_behind(behind) == name


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("“It rains,” says Orman.", ["“It rains,” ", " Orman."]),
        ("Рыба погибла, заявили в совете", ["Рыба погибла, ", " в совете"]),
        ("It rains.", []),
    ],
)
def test_a_verb_of_saying_parts_a_sentence(text: str, stretches: list[str]) -> None:
    assert [text[one.start : one.end] for one in find_saying(words(text))] == stretches


def test_a_pronoun_that_speaks_closes_the_words() -> None:
    assert speaks_again(words("« Personne ne le prend », a-t-il ajouté."))
    assert speaks_again(words("“Nobody walks over it,” she added."))
    assert not speaks_again(words("She added salt."))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("据《谷口晚报》报道，水库关闭。", "谷口晚报"),
        ("罗远教授表示，大坝有裂缝。", "罗远教授"),
        ("据网友称，鱼都死了。", None),
        ("水位表示，一切正常。", None),
        ("月見新聞社によると、橋は閉鎖される。", "月見新聞社"),
        ("専門家によると、亀裂がある。", None),
        ("زعم سالم الرحبي أن الجسر سيغلق.", "سالم الرحبي"),
        ("قالت مصادر إن الجسر مائل.", None),
    ],
)
def test_frames_name_who_speaks_where_there_are_no_capitals(text: str, name: str | None) -> None:
    found = find_framed(words(text))
    assert (found[0].text if found else None) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("По словам Ивара Олтэ, рыба погибла.", "Ивара Олтэ"),
        ("По словам экспертов, плотина треснула.", None),
        ("Согласно закону, это запрещено.", None),
        ("Según ‘La Veleta’, costó mucho.", "La Veleta"),
        ("Segundo o vereador Tomé Alvarim, custará 2 milhões.", "Tomé Alvarim"),
        ("Selon des internautes, la roue tourne.", None),
        ("Laut Bürgermeister Jost Kramm zahlt der Ort.", "Jost Kramm"),
        ("The ferries stop, according to Brant Ostley.", "Brant Ostley"),
        ("The ferries stop, according to the report.", None),
    ],
)
def test_whom_a_claim_rests_on_in_many_languages(text: str, name: str | None) -> None:
    found = find_informant(words(text))
    assert (found[0].text if found else None) == name


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Our response to the Stonegate Quarry", "Stonegate Quarry"),
        ("Night Riders’ claims, answered", "Night Riders"),
        ("False claims made by the Clear Brook Alliance", "Clear Brook Alliance"),
        ("Ten claims about water", None),
    ],
)
def test_a_heading_may_say_whom_a_page_answers(heading: str, name: str | None) -> None:
    found = find_addressee(words(heading))
    assert (found.text if found else None) == name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The Union replies to the Board of Schools.", "Board of Schools"),
        ("Fallow Mutual, an insurer, answers the Consumer Circle.", "Consumer Circle"),
        ("The agency looks at statements made by the Bypass Action Group.", "Bypass Action Group"),
        ("Answers to Chapter Two are on the last page.", None),
        ("She answers the phone.", None),
    ],
)
def test_a_sentence_may_say_whom_a_page_answers(sentence: str, name: str | None) -> None:
    found = find_answered(words(sentence))
    assert (found.text if found else None) == name


@pytest.mark.parametrize(
    ("reply", "name"),
    [
        ("The Service agrees that 12 were missed.", "Service"),
        ("Parks Service does not concur.", "Parks Service"),
        ("Most residents agree.", None),
        ("It is said that the Service agrees.", None),
    ],
)
def test_a_reply_may_open_with_who_agrees_with_a_finding(reply: str, name: str | None) -> None:
    found = find_concurring(words(reply))
    assert (found.text if found else None) == name


def test_who_speaks_stands_between_the_quotation_and_the_verb() -> None:
    said = words("“Nobody rides it,” the Taxpayers' Circle says.")
    found = find_saying(said)
    assert said.text[found[0].start : found[0].end].strip() == "the Taxpayers' Circle"


def test_an_introduction_names_whose_text_is_answered() -> None:
    leaflet = find_authors(words("Im Flugblatt der Straßenfreunde Tal stehen Aussagen."))
    assert leaflet is not None
    assert leaflet.text == "Straßenfreunde Tal"
    paper = find_published_by(words("Ante lo publicado por el diario ‘La Veleta’, aclaramos."))
    assert paper is not None
    assert paper.text == "La Veleta"
    assert find_published_by(words("Lo publicado por los vecinos no es cierto.")) is None


def test_a_surname_is_completed_by_the_one_longer_name_only() -> None:
    assert fuller("Orman", "Gary Orman left. Orman says so.") == "Gary Orman"
    assert fuller("Orman", "Gary Orman and Lena Orman left.") == "Orman"
    assert fuller("Stadtblick", "Laut dem Magazin Stadtblick.") == "Stadtblick"


def test_an_office_before_a_name_is_left_out() -> None:
    assert behind_office("Deputy mayor for transport Anna Rell") == "Anna Rell"
    assert behind_office("Mensajes de WhatsApp") == "Mensajes de WhatsApp"
    assert behind_office("Council for the Harbour") == "Council for the Harbour"


@given(st.text(max_size=80))
def test_any_text_is_read_without_failing_and_within_its_bounds(text: str) -> None:
    for one in find_saying(words(text)):
        assert 0 <= one.start <= one.end <= len(text)
    assert text.startswith(first_sentence(words(text)).text)
    found = find_framed(words(text))
    assert found is None or found[0].text in text
    assert is_plain(text, "") is False
