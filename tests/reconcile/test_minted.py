"""Bodies and persons that only the text tells of."""

from kg.extract.naming.acronyms import find_acronyms
from kg.extract.naming.bodies import find_bodies
from kg.extract.naming.mentions import find_mentions, places_named
from kg.extract.naming.persons import find_persons
from kg.model.entity import AgentKind, DataFlow
from kg.model.location import Location, Span
from kg.reconcile.agents import Agents
from kg.reconcile.flows import join_flows
from kg.reconcile.lexicon import load_lexicon
from kg.reconcile.minted import Local, introduce, kind_of, person
from tests.extract.plain import words

AGENTS, LEXICON = Agents.load(), load_lexicon()


def introduced(text: str) -> Local:
    reading = words(text)
    mentions = find_mentions(reading, LEXICON)
    return introduce(
        reading,
        find_acronyms(reading),
        find_bodies(reading),
        mentions,
        agents=AGENTS,
        places=places_named(mentions),
    )


def test_an_unknown_body_with_its_acronym_is_minted_from_its_name() -> None:
    """Unseen documents are about bodies that no file of ours lists."""
    local = introduced("The Harbour Pilots Review Council (HPRC) met. HPRC then left.")
    (body,) = local.agents
    assert (body.key, body.name) == (
        "harbour-pilots-review-council",
        "Harbour Pilots Review Council",
    )
    assert body.other_names == ("HPRC",)
    assert body.kind is AgentKind.ORGANISATION  # the words do not say what sort
    assert body.location is not None
    found = find_mentions(words("HPRC left."), LEXICON.extended(local.names))
    assert [mention.entity.key for mention in found] == [body.key]


def test_a_known_body_is_not_minted_again() -> None:
    text = (
        "Department of Homeland Security (DHS); the DHS Office of Civil Rights and Civil Liberties"
    )
    assert introduced(text).agents == ()


def test_an_acronym_of_no_body_adds_nothing() -> None:
    assert introduced("Our Information Technology (IT) plan.") == Local()


def test_a_name_without_a_bodys_form_is_a_body_when_it_speaks() -> None:
    """Many advocacy groups have no "Association" or "Center" in their name."""
    (body,) = introduced("Clean Harbours Now (CHN) is new. CHN also claims that ships leak.").agents
    assert (body.key, body.kind) == ("clean-harbours-now", AgentKind.ORGANISATION)
    assert introduced("Clean Harbours Now (CHN) is new.") == Local()


def test_an_acronym_may_speak_in_a_later_block() -> None:
    block = words("Clean Harbours Now (CHN) is new.")
    introductions = find_acronyms(block)
    whole = "Clean Harbours Now (CHN) is new. CHN says that ships leak."
    local = introduce(block, introductions, (), (), agents=AGENTS, text=whole)
    assert [agent.key for agent in local.agents] == ["clean-harbours-now"]


def test_letters_that_leave_out_the_state_still_stand_for_the_whole_name() -> None:
    """DOJ of California is not the federal department."""
    local = introduced("The California Department of Justice (DOJ) said so. DOJ wrote it.")
    (body,) = local.agents
    assert body.other_names == ("DOJ",)
    found = find_mentions(words("DOJ wrote it."), LEXICON.extended(local.names))
    assert [mention.entity.key for mention in found] == [body.key]


def test_a_known_acronym_yields_to_what_the_document_introduces() -> None:
    """CDC is the Centers on record, and a made-up council in this text."""
    local = introduced("The Coastal Dredging Council (CDC) objects.")
    found = find_mentions(words("CDC objects."), LEXICON.extended(local.names))
    assert [mention.entity.key for mention in found] == ["coastal-dredging-council"]


def test_a_sheriffs_office_belongs_to_the_county_that_the_text_names() -> None:
    """Six states have a Martin County: two texts may mean two offices of one name."""
    (office,) = introduced("Martin County Sheriff's Office, in Martin County, Fla.").agents
    assert (office.key, office.place) == ("martin-county-sheriffs-office-fl", "us-12085")
    assert office.kind is AgentKind.GOVERNMENT
    (unplaced,) = introduced("the Martin County Sheriff's Office said").agents
    assert (unplaced.key, unplaced.place) == ("martin-county-sheriffs-office", None)


def test_a_body_within_a_state_is_not_the_federal_one() -> None:
    (body,) = introduced("The Florida Department of Transportation paid.").agents
    assert body.name == "Florida Department of Transportation"
    assert body.key != "us-dot"


def test_the_kind_of_a_body_is_what_its_words_say_and_no_more() -> None:
    assert kind_of("Harbour Town University") is AgentKind.SCHOOL
    assert kind_of("Harbour County Sheriff's Office") is AgentKind.GOVERNMENT
    assert kind_of("Major County Sheriffs' Association") is AgentKind.ORGANISATION
    assert kind_of("Harbour School District") is AgentKind.ORGANISATION


def test_a_person_is_what_is_printed_and_kept_apart_by_document() -> None:
    reading = words("a memo from Major Ann Exampleton")
    (mention,) = find_persons(reading)
    agent = person(mention, reading, "doc-one")
    assert (agent.name, agent.rank, agent.member_of) == ("Ann Exampleton", "Major", None)
    assert agent.kind is AgentKind.PERSON
    assert agent.key != person(mention, reading, "doc-two").key


def test_two_flows_of_one_thing_are_one_path_with_less_confidence() -> None:
    """Bureaus of states send to the federal government, states to the FBI."""

    def flow(sender: str, receiver: str, start: int, sent: str = "fingerprints") -> DataFlow:
        return DataFlow(sender, receiver, sent, Location((Span(start, start + 5),)))

    bureaus = flow("state-identification-bureaus", "us-federal-government", 50)
    states = flow("state-governments", "us-fbi", 10)
    *_, joined = join_flows((states, bureaus), AGENTS)
    assert (joined.sender, joined.receiver) == ("state-identification-bureaus", "us-fbi")
    assert joined.confidence < 1
    assert [span.start for span in joined.location.spans] == [10, 50]
    other = flow("state-governments", "us-fbi", 10, "reports")
    assert join_flows((other, bureaus), AGENTS) == (other, bureaus)
