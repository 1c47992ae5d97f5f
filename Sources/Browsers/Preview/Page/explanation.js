// Why a card stands where it does, as `vademecum explain` says it.

import { $, address, patiently } from "./asking.js";
import { either } from "./words.js";

const dialog = $("explanation");
/** The resource that is explained, and of which pages. */
let shown = { id: null, revision: null };

/** Opens the explanation of a card; Escape closes it, and gives the focus back. */
export async function explain(id, revision) {
  shown = { id, revision };
  $("note").hidden = true;
  $("explanation-title").textContent = id;
  $("explanation-text").replaceChildren(line(either("Every other choice is being tried …", "Tous les autres choix sont essayés…")));
  if (!dialog.open) dialog.showModal();
  await fill();
}

/** Explains the same card anew, when there are new pages behind the explanation. */
export function explainAgain(revision) {
  if (!dialog.open || shown.revision === revision) return;
  shown = { ...shown, revision };
  fill();
}

async function fill() {
  const wanted = shown;
  const place = address("/explanation.json", { r: wanted.revision, id: wanted.id });
  const answer = await patiently(place, () => wanted === shown);
  if (wanted !== shown || answer?.status === 410) return;
  if (!answer?.ok) {
    const isGone = answer?.status === 404;
    $("explanation-text").replaceChildren(
      line(isGone ? either("The edition no longer has this resource.", "L’édition n’a plus cette ressource.")
        : either("The server does not answer.", "Le serveur ne répond pas.")));
    return;
  }
  const { title, text } = await answer.json();
  $("explanation-title").textContent = title;
  $("explanation-text").replaceChildren(...elements(text));
}

/** What is said, and a list of what else could be done. */
function elements(text) {
  const [reasons, ...others] = text.trim().split("\n\n");
  const rest = others.join("\n").split("\n").filter((words) => words);
  const list = document.createElement("ul");
  const heading = document.createElement("h3");
  heading.textContent = rest.filter((words) => !words.startsWith("  ")).join(" ");
  for (const words of rest.filter((one) => one.startsWith("  "))) {
    const item = document.createElement("li");
    const [what, ...outcome] = words.trim().split(/\u00a0?: /);
    const name = document.createElement("strong");
    name.textContent = what;
    item.append(name, outcome.length > 0 ? `${either(": ", "\u00a0: ")}${outcome.join(": ")}` : "");
    list.append(item);
  }
  return [...reasons.split("\n").map(line), ...(rest.length > 0 ? [heading, list] : [])];
}

function line(words) {
  const paragraph = document.createElement("p");
  paragraph.textContent = words;
  return paragraph;
}

$("explanation-close").addEventListener("click", () => dialog.close());
// A click beside it.
dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
