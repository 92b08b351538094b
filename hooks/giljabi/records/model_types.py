"""What may stand at a place of a record, read from the types of its model rather than from a validator's messages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

PathKey = tuple[str | int, ...]


def choices(model: type[BaseModel], path: PathKey) -> tuple[str, ...]:
    """The words that a value may be, in the model's order; none where it may be anything."""
    literals = (annotation for annotation in _types_at(model, path) if get_origin(annotation) is Literal)
    return tuple(str(choice) for literal in literals for choice in get_args(literal))


def keys(model: type[BaseModel], path: PathKey) -> tuple[str, ...]:
    """The names that the record at ``path`` may have, in the model's order."""
    return tuple(name for record in _types_at(model, path) if _is_model(record) for name in record.model_fields)


def _types_at(model: type[BaseModel], path: PathKey) -> list[Any]:
    found: list[Any] = [model]
    for part in path:
        found = [member for annotation in found for inner in _inside(annotation, part) for member in _members(inner)]
    return found


def _inside(annotation: Any, part: str | int) -> Iterable[Any]:
    """The type of one part of a record, a list or a mapping."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if _is_model(annotation):
        field = annotation.model_fields.get(str(part))
        return [field.annotation] if field else []
    if origin is list:
        return arguments[:1]
    return arguments[1:] if origin is dict else []


def _members(annotation: Any) -> Iterator[Any]:
    """A type without what is annotated to it; of a union, each member."""
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _members(get_args(annotation)[0])
    elif origin in (Union, UnionType):
        for member in get_args(annotation):
            yield from _members(member)
    else:
        yield annotation


def _is_model(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)
