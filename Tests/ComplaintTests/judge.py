"""Judges sample complaints with python-jsonschema, and documents with their own schemas.

judge.py schema SCHEMA.json FOLDER    prints NAME, a tab, and accepts, refuses or unread for each sample
judge.py openapi OPENAPI.json         prints what is wrong with the document
"""

import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator


def schema(path, folder):
    schema = json.loads(Path(path).read_bytes())
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for file in sorted(Path(folder).glob("*.json"), key=lambda file: file.stem):
        print(file.stem, verdict(validator, file), sep="\t")


def verdict(validator, file):
    def once(pairs):
        if len(pairs) != len(dict(pairs)):
            raise ValueError("a key stands twice")
        return dict(pairs)

    try:
        text = file.read_text("utf-8")
        complaint = json.loads(text, object_pairs_hook=once)
        json.dumps(complaint, ensure_ascii=False).encode()
    except ValueError:
        return "unread"
    # Deeper than any complaint.
    if text.startswith("[" * 17):
        return "unread"
    return "accepts" if validator.is_valid(complaint) else "refuses"


def openapi(path):
    document = json.loads(Path(path).read_bytes())
    for error in OpenAPIV31SpecValidator(document).iter_errors():
        print(error)
    # The schemas in it are of JSON Schema 2020-12 as well.
    for part in document["components"]["schemas"].values():
        Draft202012Validator.check_schema(part)


{"schema": schema, "openapi": openapi}[sys.argv[1]](*sys.argv[2:])
