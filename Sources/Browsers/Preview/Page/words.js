// The words of the page in the language of messages: English as they are written, French by what stands beside them here.

const isFrench = document.documentElement.lang === "fr";

/** The one or the other text, by the language of the page. */
export const either = (english, french) => (isFrench ? french : english);

/** So many of a thing, by its names in both languages; none is singular in French. */
export const count = (number, english, french) =>
  isFrench ? `${number}\u00a0${french}${number < 2 ? "" : "s"}` : `${number} ${english}${number === 1 ? "" : "s"}`;

/** What stands in the page itself, in French. */
const french = {
  Edition: "Édition",
  Layout: "Maquette",
  Shown: "Montré",
  Paper: "Papier",
  "Web page": "Page web",
  View: "Vue",
  Pages: "Pages",
  Spreads: "Doubles pages",
  Proof: "Épreuve",
  "Frames, baselines, sizes and costs over the pages": "Cadres, lignes de base, tailles et coûts par-dessus les pages",
  Zoom: "Zoom",
  Smaller: "Plus petit",
  "Fit the window": "À la taille de la fenêtre",
  Larger: "Plus grand",
  "Search in the pages": "Chercher dans les pages",
  Hits: "Résultats",
  "Previous hit": "Résultat précédent",
  "Previous hit (Shift-Enter)": "Résultat précédent (Maj-Entrée)",
  "Next hit": "Résultat suivant",
  "Next hit (Enter)": "Résultat suivant (Entrée)",
  Thumbnails: "Vignettes",
  Messages: "Messages",
  "Open in the editor": "Ouvrir dans l’éditeur",
  "Why here?": "Pourquoi ici\u00a0?",
  Close: "Fermer",
  Explanation: "Explication",
};

if (isFrench) {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.data.trim();
    if (french[text]) walker.currentNode.data = walker.currentNode.data.replace(text, french[text]);
  }
  for (const name of ["aria-label", "title", "placeholder"]) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      element.setAttribute(name, french[element.getAttribute(name)] ?? element.getAttribute(name));
    }
  }
}
