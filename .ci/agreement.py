"""Holds a document against the values that the decoders were held against: `tests/agreement.rs` has the other half.

    agreement.py DOCUMENT INSTANCES REQUESTS
"""

import json
import sys
from datetime import date
from ipaddress import IPv4Address, IPv6Address
from uuid import UUID

from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry
from referencing.jsonschema import DRAFT202012

# The formats of the table, by Python's own parsers: those of `jsonschema` depend on what else is
# installed. Of an e-mail address only the `@` is looked at.
formats = FormatChecker(formats=())
parsers = {"date": date.fromisoformat, "ipv4": IPv4Address, "ipv6": IPv6Address, "uuid": UUID}
for name, parser in parsers.items():
    formats.checks(name, raises=ValueError)(lambda text, parser=parser: not isinstance(text, str) or bool(parser(text)))
for bits in (32, 64):
    bound = 2 ** (bits - 1)
    formats.checks(f"int{bits}")(lambda n, bound=bound: not isinstance(n, int) or -bound <= n < bound)
formats.checks("email")(lambda text: not isinstance(text, str) or "@" in text)

document = json.load(open(sys.argv[1]))
table = json.load(open(sys.argv[2]))
requests = json.load(open(sys.argv[3]))
registry = Registry().with_resource("urn:document", DRAFT202012.create_resource(document))


def absolute(node):
    """A schema, with references that hold outside of the document too."""
    if isinstance(node, list):
        return [absolute(item) for item in node]
    if not isinstance(node, dict):
        return node
    return {key: f"urn:document{item}" if key == "$ref" else absolute(item) for key, item in node.items()}


def request(operation):
    """The parameters of an operation as one object, or its form."""
    if "requestBody" in operation:
        return absolute(operation["requestBody"]["content"]["application/x-www-form-urlencoded"]["schema"])
    parameters = operation["parameters"]
    return {
        "properties": {parameter["name"]: absolute(parameter["schema"]) for parameter in parameters},
        "required": [parameter["name"] for parameter in parameters if parameter.get("required")],
    }


operations = {operation["operationId"]: operation for path in document["paths"].values() for operation in path.values()}
schemas = [(name, {"$ref": f"urn:document#/components/schemas/{name}"}, verdicts) for name, verdicts in table.items()]
schemas += [(name, request(operations[name]), verdicts) for name, verdicts in requests.items()]

faults, checked = [], 0
for name, schema, verdicts in schemas:
    validator = Draft202012Validator(schema, registry=registry, format_checker=formats)
    for verdict, values in verdicts.items():
        for value in values:
            checked += 1
            if validator.is_valid(value) != (verdict == "accepted"):
                faults.append(f"{name}: the decoder has {verdict} {json.dumps(value)}, the document says otherwise")

print("\n".join(faults) or f"{checked} values: the document says what the decoders do")
sys.exit(bool(faults) or checked == 0)
