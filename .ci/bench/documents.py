"""documents.py FOLDER COUNT [--pictures]

Makes a catalogue of the benchmark: French, with a paragraph or two each, the same in every run.
"""
import json, pathlib, random, sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "composition"))
from catalogues import AUTHORS, PLACES, SENTENCES, SUBJECTS, TAILS, THEMES, TYPES, VERBS


def make(folder, count, pictures=False):
    """Writes a catalogue of so many resources and its edition, with a JPEG of its own each if `pictures`; gives both files."""
    chance = random.Random(count)
    folder.mkdir(parents=True, exist_ok=True)
    sections = [{"id": f"s-{number}", "title": f"{THEMES[number % len(THEMES)]} {PLACES[number // len(THEMES)] if number >= len(THEMES) else ''}".strip()}
                for number in range(3 if count < 100 else 20)]
    resources = [_resource(number, sections[number * len(sections) // count]["id"], chance) for number in range(count)]
    if pictures:
        _draw(folder / "pictures", resources)
    partners = [{"id": f"p-{number}", "name": name} for number, name in enumerate(AUTHORS[:8])]
    catalogue = {"language": "fr", "programme": {"name": "TRESSONS", "about": {
        "title": "À quoi sert ce catalogue ?", "body": "\n\n".join(" ".join(chance.sample(SENTENCES, 5)) for _ in range(4))}},
        "sections": sections, "partners": partners, "resources": resources}
    edition = {"catalogue": "catalogue.json", "title": "Ressources pour les territoires ruraux", "date": "2026-03", "layout": "vademecum-2022",
               "subtitle": "Ce que le programme a produit, classé et commenté",
               "partner-page": {"title": "Programme TRESSONS", "subtitle": "Membres du comité partenarial",
                                "partners": [partner["id"] for partner in partners], "body": SENTENCES[4]}}
    files = folder / "catalogue.json", folder / "edition.json"
    for file, value in zip(files, (catalogue, edition)):
        file.write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")
    return files


def _resource(number, section, chance):
    sentences = chance.sample(SENTENCES, chance.randrange(2, 6))
    # Words of a thousand sentences, not of a dozen: what is set once is not set again.
    sentences = [f"{sentence[:-1]}, {chance.choice(PLACES)} comme {chance.choice(PLACES)}, pour {chance.choice(SUBJECTS)} et {chance.choice(SUBJECTS)}."
                 for sentence in sentences]
    half = len(sentences) // 2 if chance.random() < 0.3 else 0
    paragraphs = [" ".join(part) for part in (sentences[:half], sentences[half:]) if part]
    title = f"{chance.choice(VERBS)} {chance.choice(SUBJECTS)} {chance.choice(PLACES)}" + (chance.choice(TAILS) if chance.random() < 0.5 else "")
    return {"id": f"r-{number:05}", "section": section, "title": title, "type": chance.choice(TYPES), "year": chance.randrange(2012, 2027),
            "authors": chance.sample(AUTHORS, chance.choice([1, 1, 2])), "summary": "\n\n".join(paragraphs),
            "url": f"https://ressources.example.org/r-{number:05}"}


def _draw(folder, resources):
    from PIL import Image

    folder.mkdir(parents=True, exist_ok=True)
    for number, resource in enumerate(resources):
        chance = random.Random(number)
        coarse = Image.new("RGB", (30, 22))
        coarse.putdata([tuple(chance.randrange(256) for _ in range(3)) for _ in range(30 * 22)])
        coarse.resize((600, 450), Image.Resampling.BICUBIC).save(folder / f"{resource['id']}.jpg", quality=80)
        resource["thumbnail"] = {"image": f"pictures/{resource['id']}.jpg", "alt": "Une vue"}


if __name__ == "__main__":
    make(pathlib.Path(sys.argv[1]), int(sys.argv[2]), pictures="--pictures" in sys.argv)
