"""Well-known bodies: the file itself, and what its names mean in which pages."""

from collections import Counter

import pytest

from kg.build.stages.knowledge import Knowledge
from kg.extract.naming.mentions import find_mentions
from kg.model.entity import EntityKind
from kg.reconcile.agents import Agents
from kg.reconcile.authorities import Authorities
from kg.reconcile.bodies import known_bodies
from kg.reconcile.jurisdictions import Jurisdictions
from kg.reconcile.names import fold
from tests.extract.plain import words

LANGUAGES = ("de", "en", "es", "fr", "it", "nl", "pl", "pt", "ru")


def named(text: str, language: str) -> list[str]:
    lexicon = Knowledge.load().of_language(language).lexicon
    found = find_mentions(words(text), lexicon)
    return [m.entity.key for m in found if m.entity.kind is EntityKind.AGENT]


def test_every_row_points_to_places_and_bodies_that_exist() -> None:
    agents, places = Agents.load(), Jurisdictions.load()
    for body in known_bodies():
        assert body.place is None or places.get(body.place), body
        assert body.parent is None or agents.get(body.parent), body


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_name_means_two_bodies_in_one_language(language: str) -> None:
    uses = Counter(
        fold(words)
        for body in known_bodies()
        for words in {fold(w): w for w in (*body.everywhere, *body.led, *body.only_in(language))}
    )
    assert [words for words, times in uses.items() if times > 1] == []


def test_a_row_that_the_authority_file_has_adds_names_only() -> None:
    curated = {agent.key: agent for agent in Authorities.load().agents}
    both = [body for body in known_bodies() if body.key in curated]
    assert both
    assert all(Agents.load()[body.key] == curated[body.key] for body in both)


@pytest.mark.parametrize(
    ("text", "language", "keys"),
    [
        ("Eurostat, Ofcom and the Red Cross say so.", "en", ["eurostat", "gb-ofcom", "red-cross"]),
        ("Border Patrol agents and the Met Office.", "en", ["us-border-patrol", "gb-met-office"]),
        ("The American Red Cross says so.", "en", ["red-cross-us"]),
        ("The Fed said so; fed up, Fed up.", "en", ["us-federal-reserve"]),
        ("The Fed Cup, the Red Crossing, a red cross.", "en", []),
        ("The WHO, and WHO PAYS?", "en", ["who"]),
        ("A home office; Home Office Deduction; the Home Office.", "en", ["gb-home-office"]),
        ("CBS reported it, the GUS, an INE.", "en", []),
        ("Cijfers van het CBS.", "nl", ["nl-cbs"]),
        ("Selon l’Insee et l'OMS.", "fr", ["fr-insee", "who"]),
        ("Secondo dati dell’Istat. Nato a Roma.", "it", ["it-istat"]),
        ("По данным Росстата.", "ru", ["ru-rosstat"]),
        ("根据国家统计局的数据，世界卫生组织也这么说。", "zh", ["cn-nbs", "who"]),
        ("厚生労働省によると、総務省統計局の数字は違う。", "ja", ["jp-mhlw", "jp-stat"]),
        ("قالت منظمة الصحة العالمية ذلك.", "ar", ["who"]),
    ],
)
def test_bodies_are_found_by_name_alone(text: str, language: str, keys: list[str]) -> None:
    """No form tells them; what is a word otherwise, or another's letters, needs more."""
    assert named(text, language) == keys


def test_letters_near_a_famous_name_are_no_misprint_of_it() -> None:
    assert not Agents.load().resolve("UNICEV")
    assert Agents.load().resolve("UNICEV", context=["unicef"])[0].entity.key == "unicef"


def test_an_abbreviation_of_one_language_is_known_to_its_registry_alone() -> None:
    assert not Agents.load().resolve("CBS")
    (found,) = Agents.load().in_language("nl").resolve("CBS")
    assert found.entity.key == "nl-cbs"
