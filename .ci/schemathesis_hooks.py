"""What schemathesis is told before it writes requests.

JSON Schema takes `1.0` for a whole number. Sweet reads JSON as serde_json does, for which a whole number has no fraction,
and no keyword can say that. So numbers are written as whole where they are; all else that the document allows is sent.
"""

import schemathesis


def whole(value):
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, list):
        return [whole(item) for item in value]
    if isinstance(value, dict):
        return {key: whole(item) for key, item in value.items()}
    return value


@schemathesis.hook
def map_body(context, body):
    return whole(body)
