// The preview: shows what the server says of an edition, and asks again when it tells of a change.

import { $, address, asked } from "./asking.js";
import { explain, explainAgain } from "./explanation.js";
import { bySeverity, copy, nothingYet, short, showMessages, verdict } from "./messages.js";
import { searchAgain, searchIn } from "./search.js";
import { besidePaper, isWeb, showWeb } from "./web.js";
import { either } from "./words.js";

const [main, thumbnails] = [$("pages"), $("thumbnails")];

/** What the server said last. */
let state = { change: -1, revision: -1, pages: [], messages: [] };
/** What is wrong on all pages of a revision. */
let whole = null;
/** Pixels of CSS a point; null fits the window. */
let zoom = null;
let isSpread = null;
let current = 0;
/** The pages and the thumbnails: what shows them, and what is shown. */
let leaves = [];
let stamps = [];
/** How large they were made, and what they are called. */
let arranged = "";

const thumbnailWidth = 84;
const gap = 24;
/** Pages that are kept though nobody sees them. */
const keptLeaves = 60;

// ---- Asking

/** The edition and the layout that the state is of. */
let view = null;

let isLoading = false;
let isLoadedAgain = false;

/** Gets what is shown now; one at a time, and once more if something changed meanwhile. */
async function load() {
  if (isLoading) { isLoadedAgain = true; return; }
  isLoading = true;
  do {
    isLoadedAgain = false;
    try {
      const place = address("/state.json");
      const answer = await fetch(place);
      const next = answer.ok ? await answer.json() : null;
      // Somebody may have chosen another edition or layout meanwhile.
      if (place !== address("/state.json")) isLoadedAgain = true;
      else if (next) show(next);
      else if (answer.status === 404 && asked.size > 0) { for (const what of [...asked.keys()]) choose(what, ""); isLoadedAgain = true; }
    } catch { disconnected(); }
  } while (isLoadedAgain);
  isLoading = false;
}

const events = new EventSource("/events");
events.addEventListener("change", load);
events.addEventListener("error", disconnected);

function disconnected() {
  verdict(either("The server does not answer. Is “vademecum serve” still running?",
    "Le serveur ne répond pas. «\u00a0vademecum serve\u00a0» tourne-t-il encore\u00a0?"), "is-bad");
}

// ---- Showing

function show(next) {
  const shown = revisionName();
  state = next;
  view = String(asked);
  const isNew = revisionName() !== shown;
  document.title = `${state.title ?? state.edition} – Vademecum`;
  $("title").textContent = $("title").title = state.title ?? state.edition;
  fill($("edition"), state.editions.map((path) => [path, name(path)]), state.edition);
  const own = state.ownLayout && !state.layout ? `${either("its own", "la sienne")} (${name(state.ownLayout)})` : either("its own", "la sienne");
  fill($("layout"), [["", own], ...state.layouts.map((layout) => [layout, layout])], state.layout ?? "");
  if (isSpread === null && state.pages.length > 0) isSpread = state.facing;
  document.body.classList.toggle("is-stale", !state.isCurrent);
  if (isNew) whole = null;
  showMessages(allMessages(), state);
  arrange();
  showWeb(state.pages.length > 0 ? revisionName() : null);
  if (isNew) for (const leaf of [...leaves, ...stamps]) draw(leaf);
  if (isNew) explainAgain(state.revision);
  if (state.isCurrent && !whole) soon();
}

const name = (path) => path.split("/").pop().replace(/\.(ya?ml|json)$/, "");

function fill(select, options, chosen) {
  const key = JSON.stringify(options);
  if (select.dataset.key !== key) {
    select.replaceChildren(...options.map(([value, text]) => new Option(text, value)));
    select.dataset.key = key;
  }
  select.value = chosen;
}

/** Puts the pages in rows, each as large as it is to be; what is shown on them stays. */
function arrange() {
  const isSame = leaves.length === state.pages.length;
  while (leaves.length < state.pages.length) { leaves.push(makeLeaf(leaves.length)); stamps.push(makeStamp(stamps.length)); }
  for (const leaf of [...leaves.splice(state.pages.length), ...stamps.splice(state.pages.length)]) forget(leaf);
  current = Math.max(0, Math.min(current, state.pages.length - 1));
  const scale = scaleNow();
  const arrangement = JSON.stringify([scale, state.pages]);
  if (arrangement !== arranged) state.pages.forEach((page, index) => {
    size(leaves[index].sheet, page, scale);
    size(stamps[index].sheet, page, thumbnailWidth / page.width);
    leaves[index].image.alt = `Page ${page.label}`;
    stamps[index].button.setAttribute("aria-label", `Page ${page.label}`);
    stamps[index].label.textContent = page.label;
  });
  arranged = arrangement;
  $("fit").textContent = `${Math.round(scale * 75)} %`;
  $("proof").setAttribute("aria-pressed", String(Boolean(state.isProof)));
  $("single").setAttribute("aria-pressed", String(!isSpread));
  $("spread").setAttribute("aria-pressed", String(Boolean(isSpread)));
  const form = `${isSpread} ${state.pages.length}`;
  if (main.dataset.form !== form) {
    main.dataset.form = form;
    main.replaceChildren(...rows());
    thumbnails.replaceChildren(...stamps.map((stamp) => stamp.item));
    if (!isSame || current > 0) go(current);
  }
  mark();
}

function size(sheet, page, scale) {
  sheet.style.width = `${page.width * scale}px`;
  sheet.style.height = `${page.height * scale}px`;
}

/** Single pages, or spreads: the first page is a recto. */
function rows() {
  if (leaves.length === 0) return [nothingYet()];
  const groups = isSpread ? [[leaves[0]]] : leaves.map((leaf) => [leaf]);
  if (isSpread) for (let index = 1; index < leaves.length; index += 2) groups.push(leaves.slice(index, index + 2));
  return groups.map((group, index) => {
    const row = document.createElement("div");
    row.className = "row";
    const blank = () => { const div = document.createElement("div"); div.style.width = group[0].sheet.style.width; div.className = "blank"; return div; };
    row.append(...(isSpread && index === 0 ? [blank()] : []), ...group.map((leaf) => leaf.sheet));
    if (isSpread && index > 0 && group.length === 1) row.append(blank());
    return row;
  });
}

/** Pixels of CSS a point. */
function scaleNow() {
  if (zoom !== null) return zoom;
  const width = Math.max(1, ...state.pages.map((page) => Number(page.width)));
  const height = Math.max(1, ...state.pages.map((page) => Number(page.height)));
  const across = (main.clientWidth - 2 * gap) / (isSpread ? 2 * width : width);
  return Math.max(0.1, Math.min(across, (main.clientHeight - 2 * gap) / height));
}

function makeSheet(index) {
  const sheet = document.createElement("div");
  sheet.className = "sheet";
  const image = document.createElement("img");
  image.alt = "";
  sheet.append(image);
  return { index, sheet, image, isSeen: false, drawn: null, tag: null, spots: null };
}

function makeLeaf(index) {
  const leaf = makeSheet(index);
  leaf.sheet.id = `page-${index + 1}`;
  watch(leaf, pagesSeen);
  return leaf;
}

function makeStamp(index) {
  const stamp = makeSheet(index);
  stamp.item = document.createElement("li");
  stamp.button = document.createElement("button");
  stamp.button.type = "button";
  stamp.label = document.createElement("span");
  stamp.button.append(stamp.sheet, stamp.label);
  stamp.button.addEventListener("click", () => go(index));
  stamp.item.append(stamp.button);
  watch(stamp, stampsSeen);
  return stamp;
}

// ---- Drawing what is seen

const owners = new WeakMap();
const seen = (entries) => {
  for (const entry of entries) {
    const leaf = owners.get(entry.target);
    leaf.isSeen = entry.isIntersecting;
    if (leaf.isSeen) draw(leaf);
    else if (leaf.drawn && (leaf.item ? stamps : leaves).filter((other) => other.drawn).length > keptLeaves) clear(leaf);
  }
};
const pagesSeen = new IntersectionObserver(seen, { root: main, rootMargin: "400px 0px" });
const stampsSeen = new IntersectionObserver(seen, { root: thumbnails.parentElement, rootMargin: "200px 0px" });

function watch(leaf, observer) {
  owners.set(leaf.sheet, leaf);
  leaf.observer = observer;
  observer.observe(leaf.sheet);
}

function forget(leaf) {
  leaf.observer.unobserve(leaf.sheet);
  clear(leaf);
}

function clear(leaf) {
  leaf.abort?.abort();
  if (leaf.image.src) URL.revokeObjectURL(leaf.image.src);
  leaf.image.removeAttribute("src");
  for (const spot of leaf.sheet.querySelectorAll(".spot")) spot.remove();
  leaf.drawn = leaf.tag = leaf.spots = null;
}

/** What tells the pages that are shown from all others. */
const revisionName = () => `${state.server}-${state.revision}-${view}`;

/** Gets the picture of a page that is seen, at the density of the screen, unless it is there. */
async function draw(leaf) {
  const page = state.pages[leaf.index];
  if (!leaf.isSeen || !page) return;
  const isStamp = Boolean(leaf.item);
  const scale = isStamp ? thumbnailWidth / page.width : scaleNow();
  const resolution = Math.min(1200, Math.max(10, Math.round(72 * scale * devicePixelRatio)));
  const wanted = `${revisionName()} ${resolution} ${asked}`;
  if (leaf.drawn === wanted || leaf.drawing === wanted) return;
  leaf.abort?.abort();
  leaf.abort = new AbortController();
  leaf.drawing = wanted;
  const more = { r: state.revision };
  try {
    const options = { signal: leaf.abort.signal };
    const answer = await fetch(address(`/page/${leaf.index + 1}.png`, { ...more, resolution }), options);
    if (answer.status === 410) { load(); throw new Error("gone"); }
    if (!answer.ok) throw new Error(String(answer.status));
    const tag = `${resolution} ${answer.headers.get("ETag")}`;
    if (tag !== leaf.tag) await put(leaf, tag, await answer.blob());
    leaf.drawn = wanted;
    if (!isStamp) await showSpots(leaf, more, options);
  } catch { /* Another picture is wanted by now, or the server says so by itself. */ }
  if (leaf.drawing === wanted) leaf.drawing = null;
}

async function put(leaf, tag, blob) {
  const isChange = leaf.tag?.split(" ")[0] === tag.split(" ")[0] && leaf.drawn?.split(" ")[2] === String(asked);
  const former = leaf.image.src;
  const source = URL.createObjectURL(blob);
  const picture = new Image();
  picture.src = source;
  await picture.decode();
  leaf.image.src = source;
  if (former) URL.revokeObjectURL(former);
  leaf.tag = tag;
  if (!isChange) return;
  leaf.sheet.classList.remove("is-new");
  void leaf.sheet.offsetWidth;
  leaf.sheet.classList.add("is-new");
  setTimeout(() => leaf.sheet.classList.remove("is-new"), 1200);
}

// ---- What can be pointed at

async function showSpots(leaf, more, options) {
  const key = `${revisionName()} ${asked}`;
  if (leaf.spots === key) return;
  const answer = await fetch(address(`/page/${leaf.index + 1}.json`, more), options);
  if (!answer.ok) return;
  const spots = await answer.json();
  const hadFocus = leaf.sheet.contains(document.activeElement) ? document.activeElement.dataset.id : null;
  for (const spot of leaf.sheet.querySelectorAll(".spot")) spot.remove();
  leaf.sheet.append(...spots.cards.map((card) => cardSpot(card, leaf)), ...spots.links.map((link) => linkSpot(link, leaf)));
  if (hadFocus) leaf.sheet.querySelector(`[data-id="${CSS.escape(hadFocus)}"]`)?.focus({ preventScroll: true });
  leaf.spots = key;
}

function spot(tag, box, leaf) {
  const element = document.createElement(tag);
  element.className = "spot";
  place(element, box, state.pages[leaf.index]);
  return element;
}

/** Puts an element where a box is on a page, whatever the zoom. */
function place(element, box, page) {
  const [x, y, width, height] = box.map(Number);
  Object.assign(element.style, {
    left: `${(100 * x) / page.width}%`, top: `${(100 * y) / page.height}%`,
    width: `${(100 * width) / page.width}%`, height: `${(100 * height) / page.height}%`,
  });
}

function cardSpot(card, leaf) {
  // A little more than the card.
  const [x, y, width, height] = card.box.map(Number);
  const button = spot("button", [x - 5, y - 5, width + 10, height + 10], leaf);
  button.type = "button";
  button.dataset.id = card.id;
  button.setAttribute("aria-label", either(
    `Copy where ${card.id} stands: ${card.place ?? "nowhere"}`, `Copier où se trouve ${card.id}\u00a0: ${card.place ?? "nulle part"}`));
  button.setAttribute("aria-keyshortcuts", "Alt+Enter E");
  const chip = document.createElement("span");
  const [name, hint] = [document.createElement("strong"), document.createElement("small")];
  name.textContent = card.id;
  hint.textContent = either("Alt-click: why here?", "Alt-clic\u00a0: pourquoi ici\u00a0?");
  chip.append(name, ` ${short(card.place ?? "")}`, hint);
  button.append(chip);
  const why = () => explain(card.id, state.revision);
  button.addEventListener("click", (event) => (event.altKey ? why() : copy(card, why)));
  button.addEventListener("keydown", (event) => {
    const isWanted = event.key === "Enter" ? event.altKey : event.key === "e" && !event.altKey && !event.ctrlKey && !event.metaKey;
    if (!isWanted) return;
    event.preventDefault();
    why();
  });
  return button;
}

function linkSpot(link, leaf) {
  const anchor = spot("a", link.box, leaf);
  anchor.setAttribute("aria-label", link.label || link.uri || `Page ${state.pages[link.page]?.label}`);
  if (link.uri !== undefined) {
    if (/^(https?|mailto|tel):/i.test(link.uri)) anchor.href = link.uri;
    Object.assign(anchor, { target: "_blank", rel: "noopener noreferrer", title: link.uri });
  } else {
    anchor.href = `#page-${link.page + 1}`;
    anchor.addEventListener("click", (event) => { event.preventDefault(); go(link.page); });
  }
  return anchor;
}

// ---- What needs all pages

/** Gets what needs all pages, once those that are seen had their turn. */
let delay;
function soon() {
  clearTimeout(delay);
  delay = setTimeout(() => { getWhole(); searchAgain(); }, 500);
}

async function getWhole() {
  const wanted = () => `${revisionName()} ${isWeb()}`;
  const revision = wanted();
  if (whole?.revision === revision) return;
  const answer = await fetch(address("/whole.json", isWeb() ? { r: state.revision, web: 1 } : { r: state.revision })).catch(() => null);
  if (answer?.status === 503) soon();
  if (!answer?.ok) return;
  const got = { revision, ...(await answer.json()) };
  if (revision !== wanted()) return;
  whole = got;
  if (state.isCurrent) showMessages(allMessages(), state);
}

/** What was found so far: with what is on all pages, once that is known. */
function allMessages() {
  if (!whole || !state.isCurrent) return state.messages;
  const known = new Set(whole.messages.map((message) => JSON.stringify(message)));
  const rest = state.messages.filter((message) => !known.has(JSON.stringify(message)));
  return bySeverity([...rest, ...whole.messages]);
}

// ---- Search

searchIn({
  revision: () => state.revision, revisionName, current: () => current, page: (index) => state.pages[index],
  leaves: () => leaves, stamps: () => stamps, place,
  /** Goes to a page, and on it to a mark, if that is not in view. */
  show(index, mark) {
    if (index !== current) go(index);
    const [box, frame] = [mark?.getBoundingClientRect(), main.getBoundingClientRect()];
    if (box && (box.top < frame.top || box.bottom > frame.bottom || box.left < frame.left || box.right > frame.right)) {
      mark.scrollIntoView({ block: "center", inline: "center" });
    }
  },
});

// ---- Where one is

function go(index) {
  const leaf = leaves[Math.max(0, Math.min(index, leaves.length - 1))];
  if (!leaf) return;
  current = leaf.index;
  const box = leaf.sheet.getBoundingClientRect();
  const frame = main.getBoundingClientRect();
  const room = Math.max(gap, (frame.height - box.height) / 2);
  main.scrollTo({ top: main.scrollTop + box.top - frame.top - room, left: main.scrollLeft + box.left - frame.left - (frame.width - box.width) / 2, behavior: "instant" });
  mark();
}

function mark() {
  thumbnails.querySelector("[aria-current]")?.removeAttribute("aria-current");
  stamps[current]?.button.setAttribute("aria-current", "page");
  const page = state.pages[current];
  $("place").textContent = page ? `Page ${page.label} · ${current + 1} ${either("of", "sur")} ${state.pages.length}` : "–";
  stamps[current]?.item.scrollIntoView({ block: "nearest" });
}

/** The page in the middle of what is seen is the current one, unless the current one is seen as well as that. */
main.addEventListener("scroll", () => {
  const frame = main.getBoundingClientRect();
  const middle = frame.top + frame.height / 2;
  const distance = (leaf) => { const box = leaf.sheet.getBoundingClientRect(); return Math.max(0, box.top - middle, middle - box.bottom); };
  const nearest = leaves.filter((leaf) => leaf.isSeen).reduce((best, leaf) => (best && distance(best) <= distance(leaf) ? best : leaf), null);
  if (nearest && leaves[current] && distance(nearest) < distance(leaves[current])) { current = nearest.index; mark(); }
}, { passive: true });

const step = () => (isSpread && current > 0 ? 2 : 1);
const actions = {
  PageDown: () => go(current + step()), ArrowRight: () => go(current + step()),
  PageUp: () => go(current - step()), ArrowLeft: () => go(current - step()),
  ArrowDown: () => main.scrollBy({ top: 60 }), ArrowUp: () => main.scrollBy({ top: -60 }),
  Home: () => go(0), End: () => go(leaves.length - 1),
};
/** Single characters, which only mean something while the pages have the focus. */
const letters = { "+": () => scaleBy(1.25), "=": () => scaleBy(1.25), "-": () => scaleBy(0.8), 0: () => setZoom(null), "/": () => $("words").focus() };

addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, dialog *")) return;
  if (event.key === "Escape") { $("note").hidden = true; return; }
  if (isWeb()) return;
  const isInPages = main.contains(event.target) || event.target === document.body;
  const action = actions[event.key] ?? (isInPages ? letters[event.key] : undefined);
  if (!action || (event.target.closest("aside") && event.key.startsWith("Arrow"))) return;
  event.preventDefault();
  action();
});

function setZoom(value) {
  zoom = value;
  again();
}
const scaleBy = (factor) => setZoom(Math.max(0.2, Math.min(8, scaleNow() * factor)));

/** Arranges the pages anew around the current one. */
function again() {
  main.dataset.form = "";
  arrange();
  go(current);
  for (const leaf of leaves) draw(leaf);
}

$("larger").addEventListener("click", () => scaleBy(1.25));
$("smaller").addEventListener("click", () => scaleBy(0.8));
$("fit").addEventListener("click", () => setZoom(null));
$("single").addEventListener("click", () => { isSpread = false; again(); });
$("spread").addEventListener("click", () => { isSpread = true; again(); });

function choose(what, value) {
  if (value) asked.set(what, value); else asked.delete(what);
  history.replaceState(null, "", asked.size > 0 ? `?${asked}` : location.pathname);
}
$("proof").addEventListener("click", () => {
  choose("proof", state.isProof ? "" : "1");
  state.revision = -1;
  load();
});
for (const what of ["edition", "layout"]) {
  $(what).addEventListener("change", (event) => {
    choose(what, event.target.value);
    if (what === "edition") current = 0;
    state.revision = -1;
    load();
  });
}

let resized;
addEventListener("resize", () => { clearTimeout(resized); resized = setTimeout(again, 120); });
besidePaper(() => { again(); if (state.isCurrent) soon(); });
(isWeb() ? $("frame") : main).focus();
