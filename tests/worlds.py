"""Small and large corpora of invented news, as facts: the same on every run.

`small_world` has every kind of fact once or more: relations of every status, one contested, offices, events of every
mode with a visit that fell through, stances of every group, two people with one surname, a name with an initial,
wire copies, an acronym used alone, an organization and a place of one name, an undated article, Unicode.
"""
from __future__ import annotations

from graph.model import Facts
from tests.drafts import Draft
from tests.random_world import big_world

__all__ = ["big_world", "small_world"]

_CAST = {
    "estmark": ("Place", "Estmark"),
    "varnland": ("Place", "Varnland"),
    "solvesk": ("Place", "Sölvesk"),
    "ostra": ("Place", "Port Ostra"),
    "zemlinar": ("Place", "Zemlinar"),
    "council": ("Organization", "Zemlinar"),
    "compact": ("Organization", "Harbour Compact"),
    "ministry": ("Organization", "Foreign Ministry of Estmark"),
    "bank": ("Organization", "North Grain Bank"),
    "party": ("Organization", "Lantern Party"),
    "wire": ("Organization", "Ostra Wire"),
    "verin": ("Person", "Tomas Verin"),
    "ilse": ("Person", "Ilse Maren"),
    "jana": ("Person", "Jana Maren"),
    "maren": ("Person", "Maren"),
    "oldoy": ("Person", "Kasimir Oldøy"),
    "quill": ("Person", "Petra Quill"),
}


def small_world() -> tuple[Facts, ...]:
    """Nine articles, about forty sentences."""
    articles = (_accession, _denial, _denial_copied, _portraits, _visits, _acronym, _quarrel, _offices, _bare)
    return tuple(article() for article in articles)


def sourced_world() -> tuple[Facts, ...]:
    """Six reports of one ferry: three rest on one agency and one is the agency's, one is told by four diplomats, as the
    agency's is, and one is the paper's own."""
    told = (
        ("wire-0601", "2025-06-01", "Ostra Wire", "The ferry Alma struck a mine off Port Ostra on Sunday and sank "
         "within an hour, the harbour master said. Four diplomats said a second mine was found."),
        ("post-0602", "2025-06-02", "The Harbour Post", "The ferry Alma sank off Port Ostra after it struck a mine, "
         "the Ostra Wire reported. Divers are on their way."),
        ("courier-0603", "2025-06-03", "Varnland Courier", "A mine sank the ferry Alma off Port Ostra, according to "
         "the Ostra Wire. Varnland offered help to the harbour."),
        ("echo-0603", "2025-06-03", "Echo", "A second mine was found where the ferry Alma sank off Port Ostra, four "
         "diplomats told the Echo. They gave no reason."),
        ("gazette-0603", "2025-06-03", "Solvesk Gazette", "Our reporter saw the mast of the ferry Alma, which sank "
         "off Port Ostra after a mine blew up, from the northern pier."),
        ("post-0701", "2025-07-01", "The Harbour Post", "The ferry Alma is raised off Port Ostra, where a mine sank "
         "it, the Ostra Wire reported a month later."),
    )
    return tuple(_plain(*one) for one in told)


def _plain(id_: str, published: str, publisher: str, text: str) -> Facts:
    d = _draft(id_, "The ferry Alma", published, publisher)
    for sentence in text.split(". "):
        d.say(f"{sentence.rstrip('.')}.".replace("Ostra Wire", "{Ostra Wire|wire}"))
    return d.facts()


def _draft(id_: str, title: str, published: str | None, publisher: str) -> Draft:
    url = f"https://{publisher.lower().replace(' ', '-')}.example/{id_}"
    return Draft(id_, _CAST, {"title": title, "published": published, "publisher": publisher, "url": url})


def _accession() -> Facts:
    d = _draft("post-0310", "Estmark in the Compact", "2025-03-10", "The Harbour Post")
    d.say("{Estmark|estmark} in the Compact", part="headline")
    s = d.say("{Estmark|estmark} is a member of the {Harbour Compact|compact} since 2019, President {Tomas "
              "Verin|verin} said.",
              gap="\n\n")
    d.relation(s, "estmark", "MEMBER_OF", "compact", since="2019")
    d.relation(s, "verin", "LEADS", "estmark")
    d.role(s, "verin", "President", place="estmark")
    d.statement(s, "asserts", "President Tomas Verin", "said", "Estmark is a member of the Harbour Compact since 2019",
                speaker="verin", about=("estmark", "compact"))
    s = d.say("{Verin|verin} met {Kasimir Oldøy|oldoy}, prime minister of {Varnland|varnland}, in {Port "
              "Ostra|ostra} on 8 March.")
    d.event(s, "CONSULT", "met", actors=("verin",), targets=("oldoy",), places=("ostra",),
            date=("8 March", "2025-03-08", "2025-03-08"), modes=("historical",))
    d.relation(s, "oldoy", "LEADS", "varnland")
    d.role(s, "oldoy", "prime minister", place="varnland")
    s = d.say("The {Harbour Compact|compact} ({HC|compact|acronym}) and the {North Grain Bank|bank} signed a "
              "grain deal.")
    d.event(s, "AGREE", "signed", actors=("compact", "bank"), modes=("historical",))
    s = d.say("{Varnland|varnland} is an ally of {Estmark|estmark}, and {Port Ostra|ostra} lies in "
              "{Estmark|estmark}.")
    d.relation(s, "varnland", "ALLY_OF", "estmark")
    d.relation(s, "ostra", "LOCATED_IN", "estmark", confidence=0.4)
    return d.facts()


def _denied(d: Draft) -> Facts:
    s = d.say("{Varnland|varnland} says {Estmark|estmark} is not a member of the {Harbour Compact|compact} "
              "and never was.")
    d.relation(s, "estmark", "MEMBER_OF", "compact", status="negated")
    d.statement(s, "denies", "Varnland", "says", "Estmark is not a member of the Harbour Compact and never was",
                speaker="varnland", about=("estmark", "compact"))
    s = d.say("“There is no treaty,” its foreign minister {Ilse Maren|ilse} told the {Ostra Wire|wire}, “and "
              "no seat.”")
    content = "There is no treaty,” its foreign minister Ilse Maren told the Ostra Wire, “and no seat"
    d.statement(s, "denies", "Ilse Maren", "told", content, speaker="ilse", via="wire", quote_type="direct",
                content_parts=(d.span(s, "There is no treaty"), d.span(s, "and no seat")))
    d.relation(s, "ilse", "REPRESENTS", "varnland", confidence=0.6)
    d.role(s, "ilse", "foreign minister", place="varnland")
    s = d.say("Four diplomats doubted that {she|ilse|pronoun} had read the papers of the grain talks in "
              "{Sölvesk|solvesk}.")
    d.statement(s, "doubts", "Four diplomats", "doubted", "she had read the papers of the grain talks in Sölvesk",
                about=("ilse",))
    s = d.say("Harbour masters along the northern coast went on loading barley for both countries through the night.")
    return d.facts()


def _denial() -> Facts:
    return _denied(_draft("wire-0312", "No seat for Estmark", "2025-03-12", "Ostra Wire"))


def _denial_copied() -> Facts:
    d = _draft("courier-0313", "Estmark not a member, says Varnland", "2025-03-13", "Varnland Courier")
    d.say("(Ostra Wire)", part="boilerplate")
    return _denied(d)


def _portraits() -> Facts:
    d = _draft("undated-portraits", "Two of one name", None, "The Harbour Post")
    d.say("Not related: {Ilse Maren|ilse} runs diplomacy in {Varnland|varnland}, {Jana Maren|jana} the "
          "{Lantern Party|party}.")
    d.relation(0, "jana", "LEADS", "party")
    s = d.say("{Jana Maren|jana} founded the {Lantern Party|party} in {Sölvesk|solvesk} in 2011 and had led "
              "the {North Grain Bank|bank}.")
    d.relation(s, "jana", "FOUNDED", "party", since="2011")
    d.relation(s, "jana", "LEADS", "bank", status="former")
    s = d.say("Critics praise {her|jana|pronoun}: “a straight line”, said {P. Quill|quill} of the {Foreign "
              "Ministry of Estmark|ministry}.")
    d.statement(s, "praises", "P. Quill", "said", "a straight line", speaker="quill", about=("jana",),
                quote_type="direct")
    d.relation(s, "quill", "WORKS_FOR", "ministry")
    return d.facts()


def _visits() -> Facts:
    d = _draft("courier-0401", "A visit that did not happen", "2025-04-01", "Varnland Courier")
    s = d.say("{Maren|maren} was to visit {Estmark|estmark} on Tuesday, but the visit fell through.")
    d.event(s, "CONSULT", "fell through", actors=("maren",), targets=("estmark",), modes=("negated",))
    s = d.say("{Kasimir Oldøy|oldoy} plans to meet {Tomas Verin|verin} in April 2025.")
    d.event(s, "CONSULT", "meet", actors=("oldoy",), targets=("verin",), modes=("future",),
            date=("April 2025", "2025-04-01", "2025-04-30"))
    s = d.say("{Estmark|estmark} would sanction the {North Grain Bank|bank} if ships were held in {Port "
              "Ostra|ostra}.")
    d.event(s, "SANCTION", "sanction", actors=("estmark",), targets=("bank",), places=("ostra",),
            modes=("hypothetical",))
    s = d.say("Gunmen attacked a convoy near {Zemlinar|zemlinar} in 1998.")
    d.event(s, "ASSAULT", "attacked", actors=("Gunmen",), targets=("a convoy",), places=("zemlinar",),
            date=("1998", "1998-01-01", "1998-12-31"), modes=("historical",))
    s = d.say("{Varnland|varnland} annexed {Zemlinar|zemlinar}, and {Estmark|estmark} is in conflict with "
              "{it|varnland|pronoun}.")
    d.relation(s, "varnland", "ANNEXED", "zemlinar")
    d.relation(s, "estmark", "IN_CONFLICT_WITH", "varnland")
    return d.facts()


def _acronym() -> Facts:
    d = _draft("post-0402", "HC grows 🌾", "2025-04-02", "The Harbour Post")
    s = d.say("🌾 The {HC|compact|acronym} will take in {Varnland|varnland} next year, "
              "{Tomas\u00a0Verin|verin} promised.")
    d.relation(s, "varnland", "MEMBER_OF", "compact", status="planned")
    d.statement(s, "promises", "Tomas\u00a0Verin", "promised", "The HC will take in Varnland next year",
                speaker="verin", about=("compact", "varnland"))
    s = d.say("{Solvesk|solvesk} left the {HC|compact|acronym} and {Zemlinar|council}, a trade council, is "
              "suspended from it.")
    d.relation(s, "solvesk", "PART_OF", "compact", status="former", until="2024-11")
    d.relation(s, "council", "MEMBER_OF", "compact", status="suspended")
    return d.facts()


def _quarrel() -> Facts:
    d = _draft("wire-0403", "Quarrel over grain", "2025-04-03", "Ostra Wire")
    said = (
        ("warns", "warned", "{Oldøy|oldoy}", "Oldøy", "{Estmark|estmark} of a cold winter", "oldoy", ("estmark",)),
        ("accuses", "accused", "{Estmark|estmark}", "Estmark", "{Varnland|varnland} of holding ships", "estmark",
         ("varnland",)),
        ("demands", "demanded", "{Jana Maren|jana}", "Jana Maren", "that {Estmark|estmark} open its books", "jana",
         ("estmark",)),
        ("asks", "asked", "{Petra Quill|quill}", "Petra Quill", "who had sent the {Lantern Party|party} money", "quill",
         ("party",)),
    )
    for stance, cue, marked, who, content, speaker, about in said:
        s = d.say(f"{marked} {cue} {content}.", gap="\n")
        words = d.text[d.span(s, cue).end + 1 : d.sentences[s].end - 1]
        d.statement(s, stance, who, cue, words, speaker=speaker, about=about)
    # The accusation is an event inside the content of the next sentence's statement.
    s = d.say("{Petra Quill|quill} said {Varnland|varnland} attacked {Port Ostra|ostra}.", gap="\n")
    d.event(s, "ASSAULT", "attacked", actors=("varnland",), targets=("ostra",), modes=("historical",))
    d.statement(s, "asserts", "Petra Quill", "said", "Varnland attacked Port Ostra", speaker="quill",
                about=("varnland", "ostra"))
    return d.facts()


def _offices() -> Facts:
    d = _draft("post-0405", "Who holds what", "2025-04", "The Harbour Post")
    s = d.say("{Petra Quill|quill}, spokeswoman of the {Foreign Ministry of Estmark|ministry}, was once "
              "adviser to {Verin|verin}.")
    d.role(s, "quill", "spokeswoman", organization="ministry")
    d.relation(s, "quill", "SPOKESPERSON_OF", "ministry")
    d.relation(s, "quill", "WORKS_FOR", "verin", status="former")
    s = d.say("{Ilse Maren|ilse} is to become chair of the {Harbour Compact|compact}; {Jana Maren|jana} was "
              "its secretary.")
    d.role(s, "ilse", "chair", organization="compact", status="planned")
    d.role(s, "jana", "secretary", organization="compact", status="former")
    d.relation(s, "ilse", "LEADS", "compact", status="planned")
    d.relation(s, "jana", "WORKS_FOR", "compact", status="former")
    s = d.say("{Tomas Verin|verin}, no longer chairman of the {Lantern Party|party}, does not support it.")
    d.role(s, "verin", "chairman", organization="party", status="negated")
    d.relation(s, "verin", "SUPPORTS", "party", status="negated")
    return d.facts()


def _bare() -> Facts:
    d = _draft("post-0406", "Weather", "2025-04-06", "The Harbour Post")
    d.say("Rain is expected along the coast.")
    d.say("Subscribe to our letters.", part="boilerplate", gap="\n\n")
    return d.facts()
