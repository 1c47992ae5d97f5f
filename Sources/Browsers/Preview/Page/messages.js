// What is wrong, with its places, and the note of a place that was copied.

import { $, say } from "./asking.js";
import { count, either } from "./words.js";

/** What is told of how bad a message is, the worst first. */
const severities = {
  error: either("Error", "Erreur"), warning: either("Warning", "Avertissement"), note: either("Note", "Remarque"),
};
const frenchSeverities = { error: "erreur", warning: "avertissement", note: "remarque" };

/** Messages in the order of how bad they are. */
export function bySeverity(messages) {
  const rank = (message) => Object.keys(severities).indexOf(message.severity);
  return messages.sort((one, other) => rank(one) - rank(other));
}

/** So many places of one message are shown at once. */
const fewPlaces = 3;

/** Shows messages, each sentence once with all its places; `state` says whether the pages are older than they are. */
export function showMessages(messages, state) {
  const counts = Object.keys(severities).map((severity) => [messages.filter((message) => message.severity === severity).length, severity])
    .filter(([number]) => number > 0).map(([number, severity]) => count(number, severity, frenchSeverities[severity])).join(", ");
  if (!state.isCurrent) verdict(`${counts}. ${state.pages.length > 0 ? either("The last good pages are shown.", "Les dernières pages sans faute restent affichées.") : ""}`, "is-bad");
  else verdict(counts || either("Nothing is wrong.", "Aucune faute."), counts ? "" : "is-good");
  const key = JSON.stringify(messages);
  if ($("messages").dataset.key === key) return;
  $("messages").dataset.key = key;
  $("messages").replaceChildren(...grouped(messages).map(messageItem));
}

/** Says how things are. */
export function verdict(text, kind) {
  if ($("verdict").textContent === text) return;
  $("verdict").textContent = text;
  $("verdict").className = kind;
  say(text);
}

/** What stands where nothing can be shown. */
export function nothingYet() {
  return paragraph("nothing", either(
    "There are no pages yet. They appear as soon as the errors at the right are mended.",
    "Il n’y a pas encore de pages. Elles apparaissent dès que les erreurs, à droite, sont corrigées."));
}

/** The messages that say the same, together, in the order of the first of each. */
function grouped(messages) {
  const groups = new Map();
  for (const message of messages) {
    const key = JSON.stringify([message.severity, message.id, message.text, message.hint]);
    if (groups.has(key)) groups.get(key).push(message); else groups.set(key, [message]);
  }
  return [...groups.values()];
}

function paragraph(className, ...content) {
  const element = document.createElement("p");
  element.className = className;
  element.append(...content);
  return element;
}

/** A message, with the places of all that say the same. */
function messageItem(group) {
  const [message] = group;
  const item = document.createElement("li");
  item.className = message.severity;
  const severity = document.createElement("strong");
  severity.textContent = severities[message.severity];
  const times = document.createElement("span");
  times.className = "times";
  times.textContent = group.length > 1 ? ` (${group.length} ${either("times", "fois")})` : "";
  item.append(paragraph("", severity, `${either(": ", "\u00a0: ")}${message.text}`, times));
  if (message.hint) item.append(paragraph("hint", message.hint));
  const id = document.createElement("span");
  id.className = "id";
  id.textContent = message.id;
  const placed = group.filter((one) => one.place);
  // One more place needs no more room than the words that say so.
  const few = placed.length > fewPlaces + 1 ? fewPlaces : placed.length;
  item.append(...placed.slice(0, few).map(where));
  if (placed.length === 1) item.lastElementChild.append(id);
  if (placed.length > few) {
    const more = document.createElement("details");
    const summary = document.createElement("summary");
    summary.textContent = either(`${placed.length - few} more places`, `${placed.length - few} autres endroits`);
    more.append(summary, ...placed.slice(few).map(where));
    item.append(more);
  }
  if (placed.length !== 1) item.append(paragraph("", id));
  return item;
}

/** A place: to copy, and to open. */
function where(message) {
  const line = paragraph("where");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = short(message.place);
  button.title = `${either("Copy", "Copier")} ${message.place}`;
  button.addEventListener("click", () => copy(message));
  line.append(button);
  if (message.address) {
    const link = document.createElement("a");
    link.href = message.address;
    link.textContent = either("Open", "Ouvrir");
    link.setAttribute("aria-label", either(`Open ${message.place} in the editor`, `Ouvrir ${message.place} dans l’éditeur`));
    line.append(link);
  }
  return line;
}

/** A place without the folders of its file. */
export const short = (place) => place.replace(/^[^(]*\//, "");

/** Copies a place of the data; an editor can be opened there, and `explain` asked why the card stands where it does. */
export async function copy({ place, address: link }, explain = null) {
  if (!place) return;
  let text = `${either("Copied: ", "Copié\u00a0: ")}${place}`;
  try { await navigator.clipboard.writeText(place); } catch { text = place; }
  $("note-text").textContent = text;
  $("note-link").hidden = !link;
  if (link) $("note-link").href = link;
  $("note-explain").hidden = !explain;
  $("note-explain").onclick = explain;
  $("note").hidden = false;
  say(text);
}

$("note-close").addEventListener("click", () => { $("note").hidden = true; $("pages").focus(); });
