"""Makes the catalogues whose pages are measured: French, of many shapes, the same for a seed in every run.

A seed sets the temper, too: mixed, brief (summaries of one line or none), wordy (long titles and summaries, many pictures), bare
(no summaries at all) or nothing but titles and pictures.
"""
import json, pathlib, random
from thumbnails import draw

MIXED = {"none": 0.12, "line": 0.25, "year": 0.8, "type": 0.9, "authors": 0.85, "picture": 0.45, "sentences": 5, "title": 3}
BRIEF = {"none": 0.3, "line": 0.55, "year": 0.6, "type": 0.75, "authors": 0.7, "picture": 0.35, "sentences": 2, "title": 2}
WORDY = {"none": 0.03, "line": 0.07, "year": 0.95, "type": 1, "authors": 0.9, "picture": 0.65, "sentences": 8, "title": 4}
BARE = {"none": 1, "line": 0, "year": 0.8, "type": 0.9, "authors": 0.6, "picture": 0.3, "sentences": 1, "title": 3}
PICTURES = {"none": 1, "line": 0, "year": 0, "type": 0.1, "authors": 0, "picture": 1, "sentences": 1, "title": 2}
# How many resources each section has, where they are not drawn; the temper of each seed, which is made of chances, and of how many
# sentences and parts of titles there are at most.
CATALOGUES = {
    "24": ([9, 7, 8], [MIXED, BRIEF, WORDY]),
    "30": ([12, 1, 8, 2, 7], [MIXED, BRIEF, WORDY]),
    "30 bare": ([12, 1, 8, 2, 7], [BARE, PICTURES]),
    "60 sections": (None, [MIXED, BRIEF, WORDY]),
    "1000": (None, [MIXED, BRIEF, WORDY]),
}
TYPES = ["Guide", "Fiche pratique", "Étude de cas", "Webinaire", "Vidéo", "Podcast", "Outil", "Mode d'emploi", "Analyse",
         "Carnet de projets", "Rapport", "Jeu de données", "Fiche thématique"]
AUTHORS = ["Avise", "RTES", "Camille Vasseur", "Inès Le Goff", "Réseau des communes du Haut-Pays", "Paul Ferrand", "Noémie Da Costa",
           "Collectif des tiers-lieux ruraux", "Agence de l'eau", "Marguerite Lannoy", "Atelier des Trois Vallées", "Yann Quéméner"]
SUBJECTS = ["la mobilité", "l'alimentation", "l'habitat partagé", "l'économie circulaire", "la transition énergétique", "la culture",
            "l'emploi local", "le numérique", "la santé", "la jeunesse", "le foncier", "les circuits courts", "l'eau", "la forêt",
            "les commerces de proximité", "le patrimoine bâti", "le bénévolat", "l'insertion", "les tiers-lieux", "la petite enfance"]
VERBS = ["Financer", "Comprendre", "Accompagner", "Évaluer", "Relancer", "Cartographier", "Organiser", "Partager", "Protéger", "Animer"]
PLACES = ["dans le Haut-Jura", "en Périgord vert", "dans la vallée de la Drôme", "en Cévennes", "dans le Morvan", "en centre Bretagne",
          "dans le Livradois-Forez", "en Sologne", "dans les Corbières", "en Thiérache", "dans le bocage normand", "en Argonne"]
TAILS = [" : dix ans d'expériences", " – retours de terrain", " : le rôle des collectivités territoriales dans l'accès aux aides",
         ", mode d'emploi à l'usage des communes", " – ce que disent les habitants", " : quelles formes de coopération ?",
         " et coconstruction des politiques publiques", " : une évaluation participative et ses enseignements"]
LINES = ["Une page pour commencer.", "Un tableau à remplir en réunion.", "Douze portraits d'élus et d'habitantes.",
         "Trois cartes commentées, à afficher.", "Un quart d'heure d'écoute, à plusieurs voix.", "L'essentiel sur une feuille pliée."]
SENTENCES = [
    "Ce guide rassemble les méthodes que les communes ont éprouvées, avec leurs coûts, leurs délais et leurs surprises.",
    "On y trouve une grille d'entretien, un modèle de délibération et la liste des erreurs que tout le monde commet une fois.",
    "Les auteurs ont suivi six territoires pendant deux ans et racontent, sans fard, ce qui a tenu et ce qui a cédé.",
    "Chaque chapitre se lit seul ; le dernier propose un calendrier que l'on peut adapter à une petite équipe.",
    "La démarche repose sur une idée simple : faire avec les habitants plutôt que pour eux.",
    "Une annexe juridique précise les compétences de l'intercommunalité et celles du département.",
    "Réalisée dans le cadre d'un projet collectif, cette analyse porte sur la place de l'économie sociale et solidaire.",
    "Le document décrit quatre leviers d'action, du soutien à l'investissement à la commande publique responsable.",
    "Des encadrés donnent la parole à celles et ceux qui ont renoncé, et disent pourquoi.",
    "Les chiffres, mis à jour chaque année, viennent d'une enquête auprès de 1 240 structures.",
    "À travers ces exemples, on comprend pourquoi l'accès au foncier reste la première difficulté des porteurs de projet.",
    "Un court film, tourné pendant l'hiver, montre la salle polyvalente devenue atelier, cantine puis bibliothèque.",
]
ITEMS = ["Durée : une demi-journée, à deux", "Public : élus, agents et associations", "Matériel : un plan, des feutres, du café",
         "Coût : moins de 500 euros", "Suite : une visite chez les voisins"]
THEMES = ["Comprendre la place de l'ESS dans les territoires ruraux", "S'inspirer des solutions existantes", "Se déplacer autrement",
          "Passer à l'action et coconstruire les projets", "Bien manger", "Habiter", "Financer les projets de territoire",
          "Former les équipes et les bénévoles", "Soigner et prendre soin", "Culture et patrimoine vivant", "Eaux", "Numérique et inclusion"]
NAMES = [("Avise", "wide"), ("RTES", "round"), ("Réseau rural français", "wide"), ("FEADER", None), ("Communes du Haut-Pays", "round"),
         ("Agence de l'eau", "square"), ("Atelier des Trois Vallées", "wide")]


def make(folder, name, seed, pictures, layouts):
    """Writes a catalogue and its editions, and gives the edition's file for each layout. Pictures are names by kind."""
    chance = random.Random(f"{name} {seed}")
    temper = CATALOGUES[name][1][seed - 1]
    sections, resources = [], []
    for number, count in enumerate(_counts(name, chance)):
        section = _section(number, count, chance, pictures)
        sections.append(section)
        resources += [_resource(len(resources) + index, section, chance, temper, pictures) for index in range(count)]
    catalogue = {"language": "fr", "programme": {"name": "TRESSONS", "about": {
        "title": "À quoi sert ce catalogue ?", "body": "\n\n".join(" ".join(chance.sample(SENTENCES, 4)) for _ in range(4))}},
        "sections": sections, "partners": [_partner(number, *each, chance, pictures) for number, each in enumerate(NAMES)],
        "resources": resources}
    folder = pathlib.Path(folder)
    slug = f"{name.replace(' ', '-')}-{seed}"
    _write(folder / f"{slug}.json", catalogue)
    editions = {}
    for layout, place in layouts.items():
        edition = {"catalogue": f"{slug}.json", "title": "Ressources pour les territoires ruraux", "date": "2026-03", "layout": place,
                   "subtitle": "Ce que le programme a produit, classé et commenté",
                   "cover": {"partners-label": "avec", "partners": ["p-0", "p-1"]},
                   "partner-page": {"title": "Programme TRESSONS", "subtitle": "Membres du comité partenarial",
                                    "partners": [partner["id"] for partner in catalogue["partners"]], "body": SENTENCES[4]}}
        editions[layout] = folder / f"{layout}-{slug}.json"
        _write(editions[layout], edition)
    return editions


def _write(file, value):
    file.write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")


def _counts(name, chance):
    """How many resources each section has."""
    counts = CATALOGUES[name][0]
    if counts is not None:
        return counts
    if name == "60 sections":
        return [chance.choice([1, 1, 2, 2, 3, 4, 6, 9]) for _ in range(60)]
    counts = []
    while (left := 1000 - sum(counts)) > 0:
        counts.append(min(left, chance.choice([1, 3, 8, 14, 22, 30, 40])))
    return counts


def _section(number, count, chance, pictures):
    cycle, theme = divmod(number, len(THEMES))
    section = {"id": f"s-{number}", "title": THEMES[theme] + (f" {PLACES[cycle % len(PLACES)]}" if cycle else "")}
    if chance.random() < 0.6:
        section["intro"] = "\n\n".join(" ".join(chance.sample(SENTENCES, chance.randrange(2, 5))) for _ in range(chance.randrange(1, 3)))
    if chance.random() < 0.4:
        section["image"] = {"image": f"pictures/{chance.choice(pictures['landscape'] + pictures['panorama'])}", "alt": "Un paysage"}
    if count >= 8 and chance.random() < 0.3:
        section["subsections"] = [{"id": f"s-{number}-{part}", "title": f"{VERBS[part]} {chance.choice(SUBJECTS)}"} for part in range(2)]
    return section


def _resource(number, section, chance, temper, pictures):
    resource = {"id": f"r-{number:04}", "section": section["id"], "title": _title(chance, temper["title"])}
    if "subsections" in section:
        resource["subsection"] = chance.choice(section["subsections"])["id"]
    if chance.random() < temper["type"]:
        resource["type"] = chance.choice(TYPES)
    if chance.random() < temper["year"]:
        resource["year"] = chance.randrange(2012, 2027)
    if chance.random() < temper["authors"]:
        resource["authors"] = chance.sample(AUTHORS, chance.choice([1, 1, 2, 2, 3]))
    if chance.random() < temper["picture"]:
        kind = chance.choice(list(pictures))
        resource["thumbnail"] = {"image": f"pictures/{chance.choice(pictures[kind])}", "alt": "Une vue"}
        if kind == "portrait" and chance.random() < 0.5:
            resource["thumbnail"]["focus"] = [0.5, 0.25]
    if summary := _summary(chance, temper):
        resource["summary"] = summary
    if chance.random() < 0.85:
        resource["url"] = f"https://ressources.example.org/{resource['id']}"
    return resource


def _title(chance, longest):
    title = f"{chance.choice(VERBS)} {chance.choice(SUBJECTS)}"
    length = chance.randrange(1, longest + 1)
    title += f" {chance.choice(PLACES)}" if length > 1 else ""
    return title + "".join(chance.sample(TAILS, max(0, length - 2)))


def _summary(chance, temper):
    draw = chance.random()
    if draw < temper["none"]:
        return None
    if draw < temper["none"] + temper["line"]:
        return chance.choice(LINES)
    sentences = chance.sample(SENTENCES, chance.randrange(1, temper["sentences"] + 1))
    parts = [" ".join(sentences[:5])] + ([" ".join(sentences[5:])] if sentences[5:] else [])
    if chance.random() < 0.12:
        parts.append("\n".join(f"- {item} ;" for item in chance.sample(ITEMS, 3)))
    return "\n\n".join(parts)


def _partner(number, name, kind, chance, pictures):
    partner = {"id": f"p-{number}", "name": name}
    if kind:
        partner["logo"] = {"image": f"pictures/{chance.choice(pictures[kind])}", "alt": name}
    return partner


def make_all(folder, names, layouts):
    """All catalogues of these names, with their pictures: lists of name, seed and editions, and what must stay in view."""
    folder = pathlib.Path(folder)
    pictures, vital = draw(folder / "pictures")
    made = [(name, seed, make(folder, name, seed, pictures, layouts)) for name in names for seed in range(1, len(CATALOGUES[name][1]) + 1)]
    return made, vital
