
// What the page for the web does besides while the preview shows it: it loads again when it is told to, stays where one was, and its
// links open other pages.
(() => {
  "use strict";
  if (parent === window) return;
  const stops = node => [...node.querySelectorAll("a[href], button, input, select, [tabindex]")];
  for (const link of document.querySelectorAll("a[href]")) {
    if (!link.getAttribute("href").startsWith("#")) Object.assign(link, { target: "_blank", rel: "noopener noreferrer" });
  }
  addEventListener("message", event => {
    if (event.source !== parent || event.data !== "renew") return;
    const active = document.hasFocus() ? document.activeElement : null;
    const owner = active?.closest("[id]");
    const focus = owner ? [owner.id, stops(owner).indexOf(active)] : null;
    // Pages of no origin have no storage, and no state of history that lasts; the name of a frame does.
    name = JSON.stringify({ top: scrollY, focus });
    location.reload();
  });
  const { top, focus } = name ? JSON.parse(name) : {};
  name = "";
  if (focus) {
    const owner = document.getElementById(focus[0]);
    (focus[1] < 0 ? owner : owner && stops(owner)[focus[1]])?.focus({ preventScroll: true });
  }
  if (top !== undefined) scrollTo({ top, behavior: "instant" });
  parent.postMessage("shown", "*");
})();
