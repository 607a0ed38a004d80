"""Makes bodies that look like those of a real API: same members, sizes and classes of characters, other contents.

    python3 bodies.py ../../../shared/data/github/bodies

The argument is a folder of JSON files. Written are files of the same names to `bodies/`. Every text is replaced by one of
the same length and kind (addresses keep their form, hexadecimal and base64 their alphabet, dates are dates, sentences are
words), and every number by another of as many digits. Words of which a type has a list, such as `open`, are kept.
"""

import json
import random
import re
import sys
from pathlib import Path

HERE = Path(__file__).parent
# The words of the enums in tests/bodies/types.rs, and the names of members.
KEPT = set(
    "open closed completed reopened not_planned duplicate COLLABORATOR CONTRIBUTOR FIRST_TIMER FIRST_TIME_CONTRIBUTOR "
    "MANNEQUIN MEMBER NONE OWNER queued in_progress waiting requested pending success failure neutral cancelled skipped "
    "timed_out action_required stale public private internal User Bot Organization Mannequin added removed modified "
    "renamed copied changed unchanged read write admin off-topic resolved spam".split()
) | {"too heated"}
SYLLABLES = "ba de fi go lu ma ne pi ro su ta ve wi xo ya zu".split()


def letters(text, chance):
    """Letters for letters and digits for digits; all else, and hexadecimal where it was, stays."""
    word = "".join(chance.choice(SYLLABLES) for _ in text)
    is_hex = re.fullmatch(r"[0-9a-f]{6,}", text)
    made = []
    for at, letter in enumerate(text):
        if is_hex:
            made.append(chance.choice("0123456789abcdef"))
        elif letter.isascii() and letter.isalpha():
            made.append(word[at].upper() if letter.isupper() else word[at])
        elif letter.isascii() and letter.isdigit():
            made.append(chance.choice("123456789"))
        else:
            made.append(letter)
    return "".join(made)


def text(value, chance):
    if value in KEPT:
        return value
    if date := re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)", value):
        day, hour = chance.randint(10, 28), chance.randint(10, 23)
        return f"20{chance.randint(10, 25)}-{chance.randint(10, 12)}-{day}T{hour}:{chance.randint(10, 59)}:{chance.randint(10, 59)}{date[1]}"
    if address := re.match(r"(https?|git|ssh|svn)://", value):
        rest = value[address.end():]
        return address[0] + "".join(letters(part, chance) for part in re.split(r"([/{}?&=.,_@:]+)", rest))
    return "".join(letters(part, chance) for part in re.split(r"(\s+|\W)", value))


def number(value, chance):
    if isinstance(value, float):
        return round(chance.uniform(0, 1), 4)
    digits = len(str(abs(value)))
    return value if digits == 1 else chance.randint(10 ** (digits - 1), 10**digits - 1)


def made(value, chance):
    if isinstance(value, dict):
        # A name with a point is a file's, and no member of a type.
        return {text(k, chance) if "." in k else k: made(v, chance) for k, v in value.items()}
    if isinstance(value, list):
        return [made(item, chance) for item in value]
    if isinstance(value, str):
        return text(value, chance)
    return value if value is None or isinstance(value, bool) else number(value, chance)


def main(folder):
    (HERE / "bodies").mkdir(exist_ok=True)
    for path in sorted(Path(folder).glob("*.json")):
        chance = random.Random(path.name)
        body = made(json.loads(path.read_text()), chance)
        text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
        (HERE / "bodies" / path.name).write_text(text)


main(sys.argv[1])
