"""Judges the reports of `check --format sarif` by the model of SARIF 2.1.0 that pydantic-sarif makes of OASIS's own schema.

    reports.py COMMAND EDITION...

Besides the editions, it checks one that is wrong in several ways, in files whose names addresses must write otherwise.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

import pydantic_sarif.model as model

CATALOGUE = """language: fr
sections: [{ id: a, title: A }]
resources:
  - { id: r, section: b, title: R, autors: X }
  - { table: "a b%.csv" }
"""


def report(command, editions, folder=None):
    done = subprocess.run(
        [command, "check", *editions, "--format", "sarif"], cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode not in {0, 1}:
        sys.exit(f"{editions}: exit status {done.returncode}: {done.stderr}")
    return json.loads(done.stdout)


def main(command, *editions):
    command = pathlib.Path(command).resolve()
    logs = {edition: report(command, [edition]) for edition in editions}
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "é [1].yaml").write_text(CATALOGUE, encoding="utf-8")
        (pathlib.Path(folder) / "a b%.csv").write_text("Titre;Année\nT;20x9\n", encoding="utf-8")
        (pathlib.Path(folder) / "x:y.yaml").write_text("catalogue: é [1].yaml\ntitle: T\n", encoding="utf-8")
        logs["mistakes"] = report(command, ["x:y.yaml", "none.yaml"], folder)
    roots = [name for name, value in vars(model).items() if isinstance(value, type) and "runs" in getattr(value, "model_fields", {})]
    if len(roots) != 1:
        sys.exit(f"pydantic-sarif has no one root: {roots}")
    root = getattr(model, roots[0])
    count = 0
    for log in logs.values():
        root.model_validate(log)
        count += len(log["runs"][0]["results"])
    mistakes = logs["mistakes"]["runs"][0]["results"]
    if not any(result["level"] == "error" for result in mistakes):
        sys.exit("the edition with mistakes has none")
    print(f"{len(logs)} reports with {count} results meet the schema of SARIF 2.1.0")


if __name__ == "__main__":
    main(*sys.argv[1:])
