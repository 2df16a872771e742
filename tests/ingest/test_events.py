"""Events: sentence in; type, trigger, sides, modes, places and date out."""
from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.model import Event
from ingest.reading import Reading
from tests.ingest.event_reading import names, only, told

Read = Callable[[str], Reading]


def words(reading: Reading, event: Event) -> str:
    assert event.trigger is not None
    return reading.article.text[event.trigger.start:event.trigger.end]


@pytest.mark.parametrize(("text", "type_", "trigger"), [
    ("Norway and Sweden agreed to open a joint office.", "AGREE", "agreed"),
    ("Norway met Sweden in Oslo.", "CONSULT", "met"),
    ("Norway held talks with Sweden.", "CONSULT", "held talks"),
    ("Norway praised Sweden for its plan.", "SUPPORT", "praised"),
    ("Norway signed a treaty with Sweden.", "SUPPORT", "signed a treaty"),
    ("Norway eased sanctions against Sweden.", "CONCEDE", "eased sanctions"),
    ("Norway released three Swedish hostages.", "CONCEDE", "released"),
    ("Norway shared intelligence with Sweden.", "COOPERATE", "shared intelligence"),
    ("Norway sent medicine to Sweden.", "AID", "sent medicine"),
    ("Norway pulled out its troops from Sweden.", "RETREAT", "pulled out"),
    ("Norway urged Sweden to sign the treaty.", "REQUEST", "urged"),
    ("Norway called for help from Sweden.", "REQUEST", "called for"),
    ("Norway accused Sweden of spying.", "ACCUSE", "accused"),
    ("Norway rejected a request from Sweden.", "REJECT", "rejected"),
    ("Norway refused to meet Sweden.", "REJECT", "refused"),
    ("Norway threatened to attack Sweden.", "THREATEN", "threatened"),
    ("Thousands of Swedish students demonstrated against Norway.", "PROTEST", "demonstrated"),
    ("Norway imposed sanctions on Sweden.", "SANCTION", "imposed sanctions"),
    ("Norway broke off talks with Sweden.", "SANCTION", "broke off talks"),
    ("Norway deployed troops near Sweden.", "MOBILIZE", "deployed troops"),
    ("Norway arrested two Swedish journalists.", "COERCE", "arrested"),
    ("Norway bombed Sweden.", "ASSAULT", "bombed"),
    ("Norway launched an offensive against Sweden.", "ASSAULT", "launched an offensive"),
])
def test_types_and_triggers(read: Read, text: str, type_: str, trigger: str) -> None:
    reading = read(text)
    event = only(reading)
    assert event.type == type_
    assert words(reading, event).startswith(trigger.split()[0])
    assert trigger.split()[-1] in words(reading, event)


@pytest.mark.parametrize(("text", "actors", "targets"), [
    ("France attacked Spain.", ["France"], ["Spain"]),
    ("Spain was attacked by France.", ["France"], ["Spain"]),
    ("France and Italy met in Geneva.", ["France", "Italy"], []),
    ("France held talks with Italy and Spain.", ["France"], ["Italy", "Spain"]),
    ("Talks between France and Italy began in Geneva.", ["France", "Italy"], []),
    ("The invasion of Spain by France lasted a year.", ["France"], ["Spain"]),
    ("France's invasion of Spain lasted a year.", ["France"], ["Spain"]),
    ("France, which attacked Spain, lost.", ["France"], ["Spain"]),
    ("France said it had attacked Spain.", ["France"], ["Spain"]),
    ("Sanctions were imposed on Spain by France.", ["France"], ["Spain"]),
    ("France demanded that Spain release the prisoners.", ["France"], ["Spain"]),
    ("France warned that it would attack Spain.", ["France"], ["Spain"]),
    ("France threatened to break off relations with Spain.", ["France"], ["Spain"]),
    ("France said Spain must withdraw.", ["France"], ["Spain"]),
    ("Rebels attacked Spain.", ["Rebels"], ["Spain"]),
])
def test_actors_and_targets(read: Read, text: str, actors: list[str], targets: list[str]) -> None:
    reading = read(text)
    event = only(reading)
    assert names(reading, event.actors) == actors
    assert names(reading, event.targets) == targets


@pytest.mark.parametrize(("text", "modes"), [
    ("France attacked Spain.", ()),
    ("France did not attack Spain.", ("negated",)),
    ("France never attacked Spain.", ("negated",)),
    ("France will meet Spain.", ("future",)),
    ("France plans to hold talks with Spain.", ("future",)),
    ("France is due to hold talks with Spain.", ("future",)),
    ("France and Spain were to meet in Geneva.", ("future",)),
    ("France to hold talks with Spain", ("future",)),
    ("The planned withdrawal of French troops from Spain was debated.", ("future",)),
    ("France could attack Spain.", ("hypothetical",)),
    ("France might hold talks with Spain.", ("hypothetical",)),
    ("Spain was to visit France in May, but the visit fell through.", ("negated",)),
    ("Talks between France and Spain were cancelled.", ("negated",)),
])
def test_modes(read: Read, text: str, modes: tuple[str, ...]) -> None:
    assert only(read(text)).modes == modes


@pytest.mark.parametrize(("text", "type_"), [
    ("France said it will not lift the embargo against Spain.", "REJECT"),
    ("France said it would impose sanctions on Spain.", "THREATEN"),
    ("France said it would send medicine to Spain.", "AGREE"),
    ("France will withdraw its troops from Chad unless Spain signs the treaty.", "THREATEN"),
])
def test_announced_intentions(read: Read, text: str, type_: str) -> None:
    assert [event.type for event in told(read(text))] == [type_]


@pytest.mark.parametrize("text", [
    "The storm killed twenty people.",
    "Apple released a new phone.",
    "Shares rallied on Monday.",
    "He met his wife at school.",
    "France met the deadline.",
    "Voters asked whether France attacked Spain.",
    "The Security Council sat.",
    "Anna Lund spoke to reporters in Oslo.",
    "Anna Lund held an election rally in Oslo.",
    "A court in Norway upheld the sentence.",
])
def test_no_event_of_politics(read: Read, text: str) -> None:
    assert told(read(text)) == []


def test_what_is_agreed_or_refused_is_no_event_of_its_own(read: Read) -> None:
    reading = read("France agreed to withdraw its troops and to release the prisoners.")
    assert [event.type for event in told(reading)] == ["AGREE"]


def test_a_condemned_attack_is_an_event_too(read: Read) -> None:
    assert [e.type for e in told(read("Italy condemned France's attack on Spain."))] == ["ACCUSE", "ASSAULT"]


def test_place_and_date(read: Read) -> None:
    reading = read("France held talks with Spain in Geneva on 13 March 2025.")
    event = only(reading)
    assert names(reading, event.places) == ["Geneva"]
    assert event.date is not None
    assert (event.date.from_, event.date.to) == ("2025-03-13", "2025-03-13")


def test_the_date_of_saying_is_not_that_of_the_event(read: Read) -> None:
    assert only(read("France attacked Spain, Italy said on 13 March 2025.")).date is None


@pytest.mark.parametrize("text", [
    "The foreign ministers of France and Spain met in Geneva.", "France, Spain and Italy met in Geneva.",
    "President Emmanuel Macron resigned.", "France attacked Spain.",
])
def test_what_has_one_side_only_is_whole(read: Read, text: str) -> None:
    assert only(read(text)).confidence == 0.9


def test_what_lacks_a_side_is_less_sure(read: Read) -> None:
    whole, lacking = only(read("France attacked Spain.")), only(read("France attacked."))
    assert (lacking.confidence or 0) < (whole.confidence or 0)


def test_confidence_falls_with_distance(read: Read) -> None:
    direct, noun = only(read("France attacked Spain.")), only(read("The attack of France on Spain went on."))
    assert direct.confidence == 0.9
    assert noun.confidence is not None and noun.confidence < direct.confidence


@pytest.mark.parametrize(("text", "actors", "targets"), [
    ("Norway has cancelled a meeting with Spain that was planned in Geneva for Friday.", ["Norway"], ["Spain"]),
    ("A meeting of France and Norway, planned in Geneva for Friday, has been cancelled.", ["France", "Norway"], []),
    ("Marie Dupont postponed a visit to Norway that had been scheduled for Friday.", ["Marie Dupont"], ["Norway"]),
    ("A summit of France and Norway, planned for May, will not take place.", ["France", "Norway"], []),
    ("Talks between France and Spain fell through in Geneva.", ["France", "Spain"], []),
])
def test_what_was_called_off_is_a_meeting_that_did_not_happen(read: Read, text: str, actors: list[str],
                                                              targets: list[str]) -> None:
    reading = read(text)
    event = only(reading)
    assert (event.type, event.modes) == ("CONSULT", ("negated",))
    assert (names(reading, event.actors), names(reading, event.targets)) == (actors, targets)


def test_a_meeting_called_off_keeps_the_day_and_place_it_was_planned_for(read: Read) -> None:
    reading = read("Norway has cancelled a meeting with Spain that was planned in Geneva for 4 March 2022.")
    event = only(reading)
    assert names(reading, event.places) == ["Geneva"]
    assert event.date is not None and event.date.from_ == "2022-03-04"


@pytest.mark.parametrize(("text", "modes"), [
    ("France scheduled a meeting with Spain for May.", ("future",)),
    ("The meeting between France and Spain went ahead.", ()),
    ("The meeting between France and Spain will take place in Geneva.", ("future",)),
])
def test_whether_a_meeting_took_place(read: Read, text: str, modes: tuple[str, ...]) -> None:
    assert only(read(text)).modes == modes


@pytest.mark.parametrize(("text", "actors", "targets"), [
    ("French Foreign Minister Marie Dupont, Spanish Prime Minister Juan Ruiz, Norwegian President Anna Lund and "
     "Karl Weber, the chancellor of Germany, met in Geneva.",
     ["Marie Dupont", "Juan Ruiz", "Anna Lund", "Karl Weber"], []),
    ("French President Marie Dupont received Spanish Prime Minister Juan Ruiz, Norwegian President Anna Lund, Kyrgyz "
     "President Azamat Beishen and German Chancellor Karl Weber.",
     ["Marie Dupont"], ["Juan Ruiz", "Anna Lund", "Azamat Beishen", "Karl Weber"]),
    ("Marie Dupont met Juan Ruiz, Anna Lund said.", ["Marie Dupont"], ["Juan Ruiz"]),
    ("Marie Dupont and Juan Ruiz spoke by telephone.", ["Marie Dupont", "Juan Ruiz"], []),
    ("The leaders of the Arab League met in Cairo.", ["Arab League"], []),
])
def test_who_met_whom(read: Read, text: str, actors: list[str], targets: list[str]) -> None:
    reading = read(text)
    event = only(reading)
    assert event.type == "CONSULT"
    assert (names(reading, event.actors), names(reading, event.targets)) == (actors, targets)


def test_a_further_sentence_is_no_part_of_a_list(read: Read) -> None:
    reading = read("Marie Dupont met Juan Ruiz and Anna Lund, and Karl Weber resigned.")
    assert names(reading, told(reading)[0].targets) == ["Juan Ruiz", "Anna Lund"]


@pytest.mark.parametrize("text", [
    "Lufthansa signed a contract with Boeing.",
    "Boeing sued Airbus.",
    "Norway took over the chair of the council from Spain.",
    "Norway received six aircraft.",
    "The Geneva talks fell through.",
    "Anna Lund now discusses her work.",
])
def test_business_offices_and_places_make_no_event(read: Read, text: str) -> None:
    assert told(read(text)) == []


@pytest.mark.parametrize(("text", "type_", "modes"), [
    ("Norway will not sign the treaty with Spain.", "REJECT", ()),
    ("Norway will not take part in a meeting with Spain.", "CONSULT", ("negated",)),
])
def test_what_is_refused_is_done_and_what_is_not_attended_is_not(read: Read, text: str, type_: str,
                                                                modes: tuple[str, ...]) -> None:
    event = only(read(text))
    assert (event.type, event.modes) == (type_, modes)


@pytest.mark.parametrize("text", [
    "Norway rejected the result of the vote of 3 May 2020.",
    "Norway invited Spain to join the pact on 1 January 2024.",
])
def test_the_day_of_something_else_is_not_that_of_the_event(read: Read, text: str) -> None:
    assert only(read(text)).date is None
