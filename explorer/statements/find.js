// The box for words of statements; the server hears of them when the typing rests.

const FINDS = new WeakMap();

/** Called by Streamlit at the first mount and for every change of `data`. */
export default function find({ data, parentElement, setStateValue }) {
  let box = FINDS.get(parentElement);
  if (!box) {
    box = makeFind(parentElement);
    FINDS.set(parentElement, box);
  }
  box.tell = (words) => setStateValue("words", words);
  if (box.begun === data.begun) return;
  // Filters begin anew: the box shows what is asked for then.
  const first = box.begun === undefined;
  box.begun = data.begun;
  box.input.value = data.words;
  if (!first) box.tell(data.words);
}

function makeFind(parent) {
  const box = { timer: 0 };
  box.input = make("input", { type: "search", placeholder: "Words, speaker, subject", "aria-label": "Find statements",
    oninput: () => typed(box, 250), onkeydown: (event) => findKey(box, event) });
  box.element = make("div", { class: "dm s-find", role: "search" }, makeIcon(PALETTE.icons, "search", { size: 16 }), box.input);
  styleTheme(box.element, makeTheme(PALETTE, "both"));
  parent.append(box.element);
  return box;
}

function typed(box, wait) {
  clearTimeout(box.timer);
  box.timer = setTimeout(() => box.tell(box.input.value.trim()), wait);
}

/** Enter asks at once; the arrow down goes into the list. */
function findKey(box, event) {
  event.stopPropagation(); // the page has keys of its own
  if (event.key === "Enter") typed(box, 0);
  if (event.key === "Escape" && box.input.value) {
    box.input.value = "";
    typed(box, 0);
  }
  if (event.key !== "ArrowDown") return;
  event.preventDefault();
  document.querySelector(".s-row[tabindex='0']")?.focus();
}
