"""Adding articles on the Sources page: a pasted text, uploaded files, the samples; and how far the work is."""
from __future__ import annotations

import datetime
import hashlib
import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from tempfile import mkdtemp

import streamlit as st

from explorer import resources
from explorer.markup import counted
from explorer.worker import Job

_SAMPLES = Path(__file__).parents[1] / "samples"
#: Buttons that load a file of samples, each with what it is.
SAMPLES = (("story.jsonl", "Load the story samples"), ("record.jsonl", "Load the record samples"))
_ENDINGS = ["txt", "html", "htm", "pdf", "docx", "jsonl", "rss", "atom", "xml"]
_PASTED = "pasted.jsonl"
_FOLDER = "demarche-added-"


def start_empty() -> None:
    """All there is to do where the store has no articles."""
    st.html('<h2 class="dm-title">No articles yet.</h2>')
    progress()
    if st.session_state.get("adding"):
        forms()
        return
    with st.container(horizontal=True):
        if st.button("Add articles", type="primary", disabled=bool(_why_not()), help=_why_not()):
            st.session_state["adding"] = True
            st.rerun()
        _sample_buttons("empty")


def forms() -> None:
    """The ways to add articles."""
    with st.container(key="adding", border=True):
        st.html('<h2 class="dm-title">Add articles</h2>')
        if why := _why_not():
            st.warning(f"Nothing can be added: {why}")
        paste, upload, samples = st.tabs(["Paste a text", "Upload files", "Samples"])
        with paste:
            _paste()
        with upload:
            _upload()
        with samples:
            st.caption("The story: invented countries over five months, told by four invented papers. The record: "
                       "short articles on widely documented public facts.")
            with st.container(horizontal=True):
                _sample_buttons("tab")


def _why_not() -> str | None:
    return resources.opened().read_only or None


def _sample_buttons(place: str) -> None:
    for file, words in SAMPLES:
        if st.button(words, key=f"{place} {file}", disabled=bool(_why_not()), help=_why_not()):
            _start([_SAMPLES / file], "")


def _paste() -> None:
    """The form; what is in it stays until the article is there."""
    draft = st.session_state.get("draft", {})
    number = st.session_state.get("draft number", 0)
    with st.form(f"paste {number}", border=False):
        text = st.text_area("Text", value=draft.get("text", ""), height=240, key=f"paste text {number}")
        title = st.text_input("Title", value=draft.get("title", ""), key=f"paste title {number}")
        one, other = st.columns(2)
        publisher = one.text_input("Publisher", value=draft.get("publisher", ""), key=f"paste publisher {number}")
        published = other.text_input("Reported on", value=draft.get("published", ""), placeholder="YYYY-MM-DD",
                                     key=f"paste published {number}")
        url = st.text_input("URL", value=draft.get("url", ""), key=f"paste url {number}")
        sent = st.form_submit_button("Add article", type="primary", disabled=bool(_why_not()), help=_why_not())
    if sent:
        draft = {"text": text, "title": title, "publisher": publisher, "published": published, "url": url}
        st.session_state["draft"] = draft
        if problem := draft_problem(draft):
            st.error(problem)
        else:
            _start([_pasted_file(draft)], "draft")


def draft_problem(draft: dict[str, str]) -> str:
    """What is wrong with a form, or nothing."""
    if not draft["text"].strip():
        return "The text is empty: an article needs at least one sentence. Paste its text."
    day = draft["published"].strip()
    if day and not _is_day(day):
        return f"“{day}” is not a date. Write YYYY-MM-DD, or leave it empty."
    return ""


def _is_day(text: str) -> bool:
    try:
        return datetime.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def pasted_record(draft: dict[str, str]) -> dict[str, str | None]:
    """The article of a form; its id comes from its text, so that one text pasted twice is one article."""
    told = {name: value.strip() or None for name, value in draft.items() if name != "text"}
    return {"id": f"pasted-{hashlib.sha256(draft['text'].encode()).hexdigest()[:10]}", "text": draft["text"], **told}


def _pasted_file(draft: dict[str, str]) -> Path:
    file = Path(mkdtemp(prefix=_FOLDER)) / _PASTED
    file.write_text(json.dumps(pasted_record(draft)), encoding="utf-8")
    return file


def _upload() -> None:
    number = st.session_state.get("upload number", 0)
    files = st.file_uploader("Files", type=_ENDINGS, accept_multiple_files=True, key=f"upload {number}")
    st.caption("One article a file; a .jsonl file has one a line, a feed one an entry. A text whose id another text "
               "has gets an id of its own.")
    if st.button("Add these files", type="primary", disabled=bool(_why_not()) or not files, help=_why_not()):
        folder = Path(mkdtemp(prefix=_FOLDER))
        paths = []
        for position, given in enumerate(files):
            own = folder / str(position)  # two files may have one name
            own.mkdir()
            paths.append(own / Path(given.name).name)
            paths[-1].write_bytes(given.getvalue())
        _start(paths, "upload")


def _start(paths: Sequence[Path], form: str) -> None:
    """Begin a job; files of ours go when it ends. `form`: what is emptied when all went well."""
    ours = (parent for path in paths for parent in path.parents if parent.name.startswith(_FOLDER))
    own = next(ours, None)

    def after() -> None:
        if own:
            shutil.rmtree(own, ignore_errors=True)

    resources.worker().start([str(path) for path in paths], folder=f"{own}/" if own else "", after=after)
    st.session_state["job form"] = form
    st.rerun()


def at_work() -> bool:
    """Is something being added now?"""
    job = resources.worker().last if not resources.opened().read_only else None
    return job is not None and job.running


def progress() -> None:
    """How far the last job is, or what came of it until that is closed."""
    job = resources.worker().last if not resources.opened().read_only else None
    if job is None:
        return
    with st.container(key="job", border=True):
        if job.running:
            _watch(job, job.done)
        else:
            _ended(job)


@st.fragment(run_every=0.5)
def _watch(job: Job, done: int) -> None:
    """The counts while it runs; the list is drawn again when articles came."""
    if not job.running or job.done > done:
        resources.changed()
        forget_picture()
        if not job.running:
            _empty_form(job)
        st.rerun(scope="app")
    share = job.done / job.total if job.total else 0.0
    words = "Reading"
    if job.total:
        words = f"{job.done:,} of {counted(job.total, 'article')} added"
    if job.stopped:
        words = "Stopping"
    with st.container(horizontal=True, vertical_alignment="center"):
        st.progress(min(share, 1.0), text=words)
        if st.button("Stop", disabled=job.stopped):
            resources.worker().stop(job)
    _errors(job)


def _ended(job: Job) -> None:
    _errors(job)
    for note in job.notes:
        st.info(note)
    words = f"{counted(job.done, 'article')} added"
    if job.stopped:
        words = f"Stopped: {job.done:,}{f' of {job.total:,}' if job.total else ''} added"
        words += "; what was added stays" if job.added else ""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"{words}{f', {len(job.errors):,} not read' if job.errors else ''}.")
        if job.added and st.button("Show the first" if job.done > 1 else "Show it"):
            _closed()
            st.query_params.from_dict({"article": job.added[0], "sentence": "1"})
            st.rerun()
        if st.button("Close"):
            _closed()
            st.rerun()


def _closed() -> None:
    resources.worker().last = None


def _errors(job: Job) -> None:
    for message in job.errors:
        st.error(_plain_error(message))


def _plain_error(message: str) -> str:
    """An error of a pasted text names no file; that of an upload names it without its place."""
    if _PASTED in message:
        return f"The pasted text: {message.split(': ', 1)[1]}"
    place, slash, rest = message.lstrip("/").partition("/")
    return rest if slash and place.isdigit() else message


def _empty_form(job: Job) -> None:
    """What was typed or chosen goes only when all of it is there."""
    state = st.session_state
    form = state.pop("job form", "")
    if form and not job.errors and not job.stopped:
        state[f"{form} number"] = state.get(f"{form} number", 0) + 1
        if form == "draft":
            state.pop("draft", None)


def forget_picture() -> None:
    """Let Explore draw its steps again on its next run, with the places kept: articles may have changed unseen by
    their number."""
    if "desk" in st.session_state:
        st.session_state["desk"].articles = -1
