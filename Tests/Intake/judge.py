"""Judges a complaint by what the site publishes: its JSON Schema, and the rules a schema cannot state."""

import hashlib
import json
import re
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path

from jsonschema import Draft202012Validator

import wording


@dataclass(frozen=True)
class Refusal:
    """One thing that is wrong: where, by which rule, and the words for whoever has to put it right."""

    pointer: str
    rule: str
    values: tuple = ()

    def json(self):
        zh, en = wording.of(self.rule, self.values)
        return {"pointer": self.pointer, "rule": self.rule, "zh": zh, "en": en}


class Published:
    """What the site says about the complaints of one programme, read from its files."""

    def __init__(self, site, programme):
        folder = Path(site) / programme
        self.programme = programme
        schema = (folder / "complaint/complaint.schema.json").read_bytes()
        self.schema = json.loads(schema)
        self.sha256 = hashlib.sha256(schema).hexdigest()
        self.entries = {entry["id"] for entry in json.loads((folder / "winners.json" if (folder / "winners.json").exists() else folder / "winners/winners.json").read_text())["winners"]}
        period = json.loads((folder / "schedule.json").read_text())["noticePeriod"]
        self.opens, self.closes = (datetime.fromisoformat(period[key]) for key in ("start", "end"))

    @cached_property
    def validator(self):
        return Draft202012Validator(self.schema)
