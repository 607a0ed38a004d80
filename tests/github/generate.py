"""Writes this package's handlers and its table from the operations of a real API.

    python3 generate.py ../../../shared/data/github/routes.tsv

The argument is a table of tab-separated lines: method, pattern, operation id, tag. Written are `routes.tsv`, which is
the same without the tags, and in `src/` one module for each tag with an app of its own, and `lib.rs` with the app that
nests them all. Params whose names end in `_number` are taken as numbers; patterns of four params or more as a struct.
"""

import re
import sys
from pathlib import Path

HERE = Path(__file__).parent
NOTE = "// Written by generate.py. Change that, not this.\n\n"


KEYWORDS = {"as", "enum", "fn", "for", "in", "loop", "match", "mod", "move", "ref", "self", "static", "type", "use", "where"}


def snake(text):
    name = re.sub(r"\W", "_", text)
    return name + "_" if name in KEYWORDS else name


def camel(text):
    return "".join(word.capitalize() for word in re.split(r"\W|_", text))


def kind(param):
    return "u64" if param.endswith("_number") else "&str"


def arguments(name, params):
    """The handler's argument, the expressions that show the params, and the struct that holds them, where there is one."""
    names = [snake(param) for param in params]
    kinds = [kind(param) for param in params]
    if not params:
        return "", [], ""
    if len(params) == 1:
        return f"Path({names[0]}): Path<{kinds[0]}>", names, ""
    if len(params) < 4:
        return f"Path(({', '.join(names)})): Path<({', '.join(kinds)})>", names, ""
    life = "<'r>" if "&str" in kinds else ""
    kinds = ["&'r str" if kind == "&str" else kind for kind in kinds]
    fields = "".join(
        ("" if field == param else f'    #[serde(rename = "{param}")]\n') + f"    {field}: {kind},\n"
        for field, param, kind in zip(names, params, kinds)
    )
    made = f"#[derive(Schema)]\nstruct {camel(name)}{life} {{\n{fields}}}\n\n"
    used = f"{camel(name)}<'_>" if life else camel(name)
    return f"Path(params): Path<{used}>", [f"params.{field}" for field in names], made


def handler(method, pattern, operation, name):
    params = re.findall(r"\{([^}]*)\}", pattern)
    argument, shown, struct = arguments(name, params)
    if shown:
        holes = "\\n{}" * len(shown)
        answer, body = "String", f'format!("{operation}{holes}", {", ".join(shown)})'
    else:
        answer, body = "&'static str", f'"{operation}"'
    attribute = f'#[{method.lower()}("{pattern}", operation_id = "{operation}")]\n'
    return f"{struct}{attribute}async fn {name}({argument}) -> {answer} {{\n    {body}\n}}\n\n"


def module(tag, rows):
    prefix = f"{tag}/"
    handlers, names = [], []
    for method, pattern, operation in rows:
        name = snake(operation.removeprefix(prefix))
        names.append(name)
        handlers.append(handler(method, pattern, operation, name))
    routes = "".join(f"    {name},\n" for name in names)
    app = f"/// The operations of this tag.\n#[derive(Api)]\n#[api(routes(\n{routes}))]\npub(crate) struct {camel(tag)} {{}}\n"
    return f"{NOTE}use sweet::prelude::*;\n\n{''.join(handlers)}{app}"


def hall(tags):
    modules = "".join(f"mod {snake(tag)};\n" for tag in tags)
    fields = "".join(
        f'    #[api(nest = "")]\n    {snake(tag)}: {snake(tag)}::{camel(tag)},\n' for tag in tags
    )
    values = "".join(f"            {snake(tag)}: {snake(tag)}::{camel(tag)} {{}},\n" for tag in tags)
    return (
        f"//! The operations of a large public API, declared as handlers that answer with their own id and params.\n\n"
        f"{NOTE}use sweet::prelude::*;\n\n{modules}\n"
        f"/// All operations.\n#[derive(Api)]\npub struct App {{\n{fields}}}\n\n"
        f"impl App {{\n    /// The app.\n    #[expect(clippy::new_without_default, reason = \"an app is made, not defaulted\")]\n"
        f"    pub fn new() -> Self {{\n        Self {{\n{values}        }}\n    }}\n}}\n"
    )


def main(table):
    rows = [line.split("\t") for line in Path(table).read_text().splitlines()]
    tags = sorted({row[3] for row in rows})
    (HERE / "routes.tsv").write_text("".join("\t".join(row[:3]) + "\n" for row in rows))
    for tag in tags:
        own = [row[:3] for row in rows if row[3] == tag]
        (HERE / "src" / f"{snake(tag)}.rs").write_text(module(tag, own))
    (HERE / "src" / "lib.rs").write_text(hall(tags))


main(sys.argv[1])
