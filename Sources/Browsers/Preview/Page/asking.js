// What all parts of the page share: its elements, what its address asks for, and what is read aloud.

export const $ = (id) => document.getElementById(id);

/** What the address of this page asks for: an edition and a layout. */
export const asked = new URLSearchParams(location.search);

/** The address of something of the edition that is shown. */
export function address(path, more = {}) {
  const query = new URLSearchParams(more);
  for (const name of ["edition", "layout", "proof"]) if (asked.get(name)) query.set(name, asked.get(name));
  return `${path}?${query}`;
}

let lastSaid;

/** Lets screen readers say something; what is said last counts. */
export function say(text) {
  clearTimeout(lastSaid);
  lastSaid = setTimeout(() => { $("live").textContent = text; }, 50);
}

/** The answer to something that may take long, asked again while the server is busy and `stillWanted` says so; null without one. */
export async function patiently(place, stillWanted) {
  for (;;) {
    const answer = await fetch(place).catch(() => null);
    if (answer?.status !== 503 || !stillWanted()) return answer;
    await new Promise((done) => setTimeout(done, 150));
  }
}
