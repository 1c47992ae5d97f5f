// The search: where the words stand on the pages, and the way from hit to hit.

import { $, address, patiently, say } from "./asking.js";
import { either } from "./words.js";

/** What was found: the page of each hit and its boxes on it, in the order of reading; no more than the server places. */
let hits = [];
/** How many there are. */
let count = 0;
/** The hit that was gone to. */
let current = -1;
/** What was asked last, of which pages. */
let question = "";
/** The pages: which they are, the one that is seen, their leaves, and how one gets to a place on one. */
let pages;

/** Searches in these pages from now on. */
export function searchIn(given) { pages = given; }

const words = () => $("words").value.trim();

/** Searches, unless the answer is there; `follows` says whether the first hit is gone to. */
async function search(follows) {
  const asked = `${pages.revisionName()} ${words()}`;
  if (asked === question) return;
  question = asked;
  const found = words() ? await ask(asked) : { hits: [], count: 0 };
  if (asked !== question) return;
  if (!found) { question = ""; $("hits").textContent = ""; return; }
  ({ hits, count } = found);
  for (const stamp of pages.stamps()) stamp.item.classList.toggle("hit", hits.some((hit) => hit.page === stamp.index));
  if (follows) {
    current = -1;
    for (const leaf of pages.leaves()) markHits(leaf);
    if (hits.length > 0) goTo(Math.max(0, hits.findIndex((hit) => hit.page >= pages.current())));
    else tell();
  } else {
    current = Math.min(current, hits.length - 1);
    for (const leaf of pages.leaves()) markHits(leaf);
    tell();
  }
}

async function ask(asked) {
  $("hits").textContent = "…";
  const place = address("/search.json", { r: pages.revision(), words: words() });
  const answer = await patiently(place, () => asked === question);
  return answer?.ok ? answer.json() : null;
}

/** Searches new pages for the same words, and stays where one is. */
export function searchAgain() { if (words()) search(false); }

/** Marks the hits on a page. */
export function markHits(leaf) {
  for (const mark of leaf.sheet.querySelectorAll(".mark")) mark.remove();
  const page = pages.page(leaf.index);
  hits.forEach((hit, index) => {
    if (hit.page !== leaf.index || !page) return;
    for (const box of hit.boxes) {
      const mark = document.createElement("div");
      mark.className = index === current ? "mark is-current" : "mark";
      mark.setAttribute("aria-hidden", "true");
      pages.place(mark, box, page);
      leaf.sheet.append(mark);
    }
  });
}

function goTo(index) {
  const left = hits[current];
  current = index;
  const hit = hits[index];
  for (const page of new Set([left?.page, hit.page])) if (pages.leaves()[page]) markHits(pages.leaves()[page]);
  pages.show(hit.page, pages.leaves()[hit.page]?.sheet.querySelector(".mark.is-current"));
  tell();
}

/** Goes to the next hit, or with -1 to the one before; behind the last comes the first. */
async function step(direction) {
  clearTimeout(delay);
  const isNew = question !== `${pages.revisionName()} ${words()}`;
  await search(true);
  if (!isNew && hits.length > 0) goTo((current + direction + hits.length) % hits.length);
}

function tell() {
  const isAsked = words() !== "";
  const all = count > hits.length ? either(`${count}, the first ${hits.length} marked`, `${count}, dont les ${hits.length} premiers marqués`) : `${count}`;
  const text = count === 0 ? either("none", "aucun") : current < 0 ? all : `${current + 1} ${either("of", "sur")} ${all}`;
  $("hits").textContent = isAsked ? text : "";
  for (const id of ["previous-hit", "next-hit"]) $(id).disabled = hits.length === 0;
  if (!isAsked) return;
  const label = pages.page(hits[current]?.page)?.label;
  say(count === 0 ? either("Nothing found", "Rien trouvé")
    : label ? either(`Hit ${current + 1} of ${count}, page ${label}`, `Résultat ${current + 1} sur ${count}, page ${label}`)
      : `${count} ${either("hits", count === 1 ? "résultat" : "résultats")}`);
}

let delay;
$("words").addEventListener("input", () => { clearTimeout(delay); delay = setTimeout(() => search(true), 120); });
$("words").addEventListener("keydown", (event) => {
  if (event.key !== "Enter") return;
  event.preventDefault();
  step(event.shiftKey ? -1 : 1);
});
$("search").addEventListener("submit", (event) => event.preventDefault());
$("previous-hit").addEventListener("click", () => step(-1));
$("next-hit").addEventListener("click", () => step(1));
