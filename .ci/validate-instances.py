#!/usr/bin/env python3
"""Tries texts against the JSON Schemas with Debian's python3-jsonschema.

usage: judge-schemas.py SCHEMAS TRIALS VERDICTS

SCHEMAS is the folder of NAME.schema.json. TRIALS is a JSON list of [NAME or NAME#DEFINITION, instance]; VERDICTS becomes
the list of what is wrong with each, null for nothing.
"""
import json, pathlib, sys
from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match

schemas, trials, verdicts = map(pathlib.Path, sys.argv[1:])
validators = {}


def validator(name):
    if name not in validators:
        file, _, definition = name.partition("#")
        schema = json.loads((schemas / f"{file}.schema.json").read_text())
        Draft202012Validator.check_schema(schema)
        if definition:
            schema["$ref"] = f"#/$defs/{definition}"
        validators[name] = Draft202012Validator(schema)
    return validators[name]


def verdict(name, instance):
    error = best_match(validator(name).iter_errors(instance))
    return error and f"{error.json_path}: {error.message}"[:300]


verdicts.write_text(json.dumps([verdict(*trial) for trial in json.loads(trials.read_text())]))
