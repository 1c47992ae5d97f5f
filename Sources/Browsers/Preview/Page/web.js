// The page for the web beside the pages of paper: which of both is shown, and the frame that holds it.

import { $, address, asked, say } from "./asking.js";
import { nothingYet } from "./messages.js";
import { either } from "./words.js";

const frame = $("frame");
/** The revision whose page is to be shown; null where there is none. */
let wanted = null;
/** The revision that the frame has, and which address it was given. */
let shown = null;
let place = "";
/** Whether the page in the frame listens. */
let isListening = false;
/** Whether a page is on its way into the frame. */
let isLoading = false;
/** The timer for a page that came and has not yet said that it is there. */
let timer = null;
/** What is to be done when the pages of paper are shown again, or no longer. */
let turned = () => {};

/** Whether the page for the web is shown: the address says so. */
export const isWeb = () => location.pathname === "/web/";

/** Shows the page for the web of a revision, once it is to be seen; null where there is none. */
export function showWeb(revision) {
  wanted = revision;
  if (isWeb()) renew();
}

function renew() {
  frame.hidden = wanted === null;
  $("web-page").querySelector(".nothing")?.remove();
  if (wanted === null) { $("web-page").append(nothingYet()); return; }
  const next = address("/web/page.html");
  // What is on its way says when it is there, and where one was; only then it can be asked again.
  if (wanted === shown || (isLoading && next === place)) return;
  clearTimeout(timer);
  shown = wanted;
  isLoading = true;
  // The page itself loads again, so that it stays where one was.
  if (isListening && next === place) frame.contentWindow.postMessage("renew", "*");
  else frame.src = place = next;
  isListening = false;
}

/** Asks for the page again where it was saved while another was on its way; whether that is so. */
function catchUp() {
  isLoading = false;
  if (!isWeb() || wanted === shown) return false;
  renew();
  return true;
}

// A page that never says that it is there, such as an error, does not hold up the next for long. What waits for one page has no say
// about the next, which would be asked for anew, and would no longer know where one was.
frame.addEventListener("load", () => {
  clearTimeout(timer);
  timer = setTimeout(() => { if (isLoading && !isListening) catchUp(); }, 3000);
});

// The page is of no origin; whether it speaks is told by where it stands.
addEventListener("message", (event) => {
  if (event.source !== frame.contentWindow || event.data !== "shown") return;
  isListening = true;
  if (!catchUp() && isWeb()) say(either("The web page is up to date.", "La page web est à jour."));
});

function turn(toWeb) {
  if (toWeb === isWeb()) return;
  history.replaceState(null, "", `${toWeb ? "/web/" : "/"}${asked.size > 0 ? `?${asked}` : ""}`);
  arrange();
  if (toWeb) renew();
  turned();
}

function arrange() {
  document.body.classList.toggle("is-web", isWeb());
  $("pages").hidden = isWeb();
  $("web-page").hidden = !isWeb();
  $("paper").setAttribute("aria-pressed", String(!isWeb()));
  $("web").setAttribute("aria-pressed", String(isWeb()));
}

/** Calls `then` whenever one turns from the one to the other. */
export function besidePaper(then) { turned = then; }

$("paper").addEventListener("click", () => turn(false));
$("web").addEventListener("click", () => turn(true));
arrange();
