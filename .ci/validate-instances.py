#!/usr/bin/env python3
"""Validates texts against JSON Schemas with Debian's python3-jsonschema.

usage: validate-instances.py SCHEMAS INSTANCES ERRORS

SCHEMAS is the folder of NAME.schema.json. INSTANCES is a JSON list of [NAME or NAME#DEFINITION, instance]; ERRORS
becomes the list of the first error of each, null for a valid one.
"""
import json, pathlib, sys
from jsonschema import Draft202012Validator

schemas, instances, errors = map(pathlib.Path, sys.argv[1:])
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


def first_error(name, instance):
    # The first one is enough; to look for the best of all takes minutes.
    error = next(validator(name).iter_errors(instance), None)
    return error and f"{error.json_path}: {error.message}"[:300]


errors.write_text(json.dumps([first_error(*pair) for pair in json.loads(instances.read_text())]))
