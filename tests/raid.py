"""A raid in three papers, of which one denies it and one copies another, and a fourth paper on the raiders."""
from __future__ import annotations

from graph.model import Facts
from tests.drafts import Draft

CAST = {"guard": ("Organization", "Kestrel Guard"), "haven": ("Place", "Lindhaven"), "ilse": ("Person", "Ilse Maren"),
        "vera": ("Person", "Vera Sund")}
RAID, DENIED, COPIED = "herald#event-0", "tribune#event-0", "wire#event-0"


def told(paper: str, day: str, verb: str, modes: tuple[str, ...], *, own: str, place: bool = True) -> Facts:
    """A paper's report of the raid; `own`: a sentence of its own."""
    d = Draft(paper, CAST, {"title": f"{paper} of {day}", "published": day, "publisher": paper.capitalize()})
    s = d.say(f"The {{Kestrel Guard|guard}} {verb} {{Lindhaven|haven}} on 1 June.")
    d.event(s, "ASSAULT", verb.split()[-1], actors=("guard",), targets=("haven",) if place else (), modes=modes,
            date=("1 June", "2025-06-01", "2025-06-01"))
    d.say(own)
    return d.facts()


def raid_world() -> tuple[Facts, ...]:
    other = Draft("echo", CAST, {"title": "Boots", "published": "2025-06-04", "publisher": "Echo"})
    s = other.say("The {Kestrel Guard|guard} met {Ilse Maren|ilse}.")
    other.event(s, "CONSULT", "met", actors=("guard",), targets=("ilse",), modes=("historical",))
    return (told("herald", "2025-06-02", "raided", ("historical",), own="Two barns burned down."),
            told("tribune", "2025-06-03", "did not raid", ("negated",), own="Farmers told of a calm night."),
            told("wire", "2025-06-05", "raided", ("historical",), own="Smoke was seen from far.", place=False),
            other.facts())
