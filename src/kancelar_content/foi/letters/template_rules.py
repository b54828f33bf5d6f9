"""Pure: what a template may do, which is less than its language could.

Fields, conditions and one loop in another over rows that are known: nothing that calls,
reckons or looks inside a value, so that a template can neither harm nor hang.
"""

from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Mapping
from jinja2 import nodes


#: What a loop tells of itself.
OF_LOOP = frozenset({"first", "index", "last", "length"})
DEEPEST_LOOP = 2

#: Nodes that only hold others.
HOLDERS = (
    nodes.Template,
    nodes.Output,
    nodes.If,
    nodes.CondExpr,
    nodes.Not,
    nodes.And,
    nodes.Or,
    nodes.Compare,
    nodes.Operand,
)
LEAVES = (nodes.TemplateData, nodes.Const)

#: What is wrong with a part of a template.
UNKNOWN, FORBIDDEN = "unknown", "forbidden"


def problems_of(
    tree: nodes.Template,
    fields: Collection[str],
    lists: Mapping[str, Collection[str]],
) -> list[tuple[str, str]]:
    """Each problem with the name that it is about, in the order of the template."""
    found = dict.fromkeys(_walk(tree, fields, lists, {}))
    return list(found)


def _walk(
    node: nodes.Node,
    fields: Collection[str],
    lists: Mapping[str, Collection[str]],
    rows: Mapping[str, Collection[str]],
) -> Iterator[tuple[str, str]]:
    if isinstance(node, LEAVES):
        return
    if isinstance(node, nodes.Name):
        if node.name not in fields:
            yield UNKNOWN, node.name
    elif isinstance(node, nodes.Getattr):
        yield from _attribute(node, rows)
    elif isinstance(node, nodes.For):
        yield from _loop(node, fields, lists, rows)
    elif isinstance(node, nodes.If | nodes.CondExpr) and _is_list(node.test, lists):
        for child in node.iter_child_nodes(exclude=("test",)):
            yield from _walk(child, fields, lists, rows)
    elif isinstance(node, HOLDERS):
        for child in node.iter_child_nodes():
            yield from _walk(child, fields, lists, rows)
    else:
        yield FORBIDDEN, type(node).__name__.lower()


def _is_list(node: nodes.Node, lists: Mapping[str, Collection[str]]) -> bool:
    """A condition may ask whether there are rows."""
    return isinstance(node, nodes.Name) and node.name in lists


def _attribute(
    node: nodes.Getattr, rows: Mapping[str, Collection[str]]
) -> Iterator[tuple[str, str]]:
    if not isinstance(node.node, nodes.Name):
        yield FORBIDDEN, node.attr
    elif node.attr not in rows.get(node.node.name, ()):
        yield UNKNOWN, f"{node.node.name}.{node.attr}"


def _loop(
    node: nodes.For,
    fields: Collection[str],
    lists: Mapping[str, Collection[str]],
    rows: Mapping[str, Collection[str]],
) -> Iterator[tuple[str, str]]:
    is_plain = isinstance(node.target, nodes.Name) and isinstance(node.iter, nodes.Name)
    loops = len(rows.keys() - {"loop"})
    if not is_plain or node.recursive or loops >= DEEPEST_LOOP:
        yield FORBIDDEN, "for"
        return
    if node.iter.name not in lists:
        yield UNKNOWN, node.iter.name
        return
    inner = {**rows, node.target.name: lists[node.iter.name], "loop": OF_LOOP}
    for child in node.iter_child_nodes(exclude=("target", "iter")):
        yield from _walk(child, fields, lists, inner)
