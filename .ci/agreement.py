"""Holds a document against the values that the decoders were held against: `tests/agreement.rs` has the other half.

    agreement.py DOCUMENT INSTANCES
"""

import json
import sys
from ipaddress import IPv4Address, IPv6Address
from uuid import UUID

from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry
from referencing.jsonschema import DRAFT202012

# The formats of the table, by Python's own parsers: those of `jsonschema` depend on what else is
# installed. Of an e-mail address only the `@` is looked at.
formats = FormatChecker(formats=())
parsers = {"ipv4": IPv4Address, "ipv6": IPv6Address, "uuid": UUID}
for name, parser in parsers.items():
    formats.checks(name, raises=ValueError)(lambda text, parser=parser: not isinstance(text, str) or bool(parser(text)))
for bits in (32, 64):
    bound = 2 ** (bits - 1)
    formats.checks(f"int{bits}")(lambda n, bound=bound: not isinstance(n, int) or -bound <= n < bound)
formats.checks("email")(lambda text: not isinstance(text, str) or "@" in text)

document = json.load(open(sys.argv[1]))
table = json.load(open(sys.argv[2]))
registry = Registry().with_resource("urn:document", DRAFT202012.create_resource(document))

faults, checked = [], 0
for name, verdicts in table.items():
    schema = {"$ref": f"urn:document#/components/schemas/{name}"}
    validator = Draft202012Validator(schema, registry=registry, format_checker=formats)
    for verdict, values in verdicts.items():
        for value in values:
            checked += 1
            if validator.is_valid(value) != (verdict == "accepted"):
                faults.append(f"{name}: the decoder has {verdict} {json.dumps(value)}, the document says otherwise")

print("\n".join(faults) or f"{checked} values: the document says what the decoders do")
sys.exit(bool(faults) or checked == 0)
