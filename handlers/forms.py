"""Forms are data: asked one at a time where people chat, shown whole where the platform can.

Each question reads its answer from words; what can't be read gets a sentence that says what to do,
and everything answered so far stays.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from gigs.records import Dialogue
from gigs.refusals import Malformed
from handlers.buttons import button
from handlers.desk import Decision, Desk
from handlers.reply import Button, Field, FormShown, Say, Words

Value = str | int | None
Done = Callable[[Desk, Mapping[str, Value]], Awaitable[Decision]]


@dataclass(frozen=True, slots=True)
class Question:
    """One question, worded "form.<form>.<name>"; read turns typed words into a value."""

    name: str
    read: Callable[[str, Desk], Value]
    kind: str = "text"
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    id: str
    questions: tuple[Question, ...]
    done: Done
    needs_gig: bool = True

    def question(self, name: str) -> Question:
        return next((q for q in self.questions if q.name == name), self.questions[0])

    def after(self, name: str) -> Question | None:
        place = self.questions.index(self.question(name)) + 1
        return self.questions[place] if place < len(self.questions) else None


def ask(form: Form, desk: Desk, prefill: Mapping[str, str] | None = None) -> Decision:
    """Open a form about the gig at hand (or about a draft: what's gathered goes along)."""
    gathered = desk.dialogue.answers if desk.dialogue and not form.needs_gig else {}
    gig = desk.gig.id if desk.gig and form.needs_gig else None
    answers = {"gathered": dict(gathered), "values": {}}
    if desk.event.forms and len(form.questions) > 1:
        shown = whole(form, gig, prefill or {})
        dialogue = Dialogue(form.id, "*", gig, answers)
        return Decision(replies=(shown,), dialogue=dialogue, gig=desk.gig)
    first = form.questions[0]
    dialogue = Dialogue(form.id, first.name, gig, answers)
    return Decision(replies=(one(form, first),), dialogue=dialogue, gig=desk.gig)


def whole(form: Form, gig: str | None, prefill: Mapping[str, str]) -> Say:
    fields = tuple(
        Field(
            name=q.name,
            label=Words(f"form.{form.id}.{q.name}"),
            kind=q.kind,  # type: ignore[arg-type]  # checked by a test over all forms
            value=prefill.get(q.name, ""),
            optional=q.optional,
        )
        for q in form.questions
    )
    shown = FormShown(form.id, gig, fields, Words("button.submit"))
    return Say(Words(f"form.{form.id}"), ((button("leave"),),), slot="form", form=shown)


def one(form: Form, question: Question) -> Say:
    row: tuple[Button, ...] = (button("leave"),)
    if question.optional:
        row = (button("skip", None, question.name), *row)
    return Say(Words(f"form.{form.id}.{question.name}"), (row,))


async def answer(form: Form, desk: Desk, text: str) -> Decision:
    """One more answer to the open form, in words."""
    dialogue = desk.dialogue
    assert dialogue is not None, "only called with this form open"  # noqa: S101 - for the reader
    question = form.question(dialogue.step)
    value = _read(question, text, desk)
    values = {**_values(dialogue), question.name: value}
    following = form.after(question.name)
    if following is None:
        return await form.done(desk, values)
    answers = {**dialogue.answers, "values": values}
    open_ = Dialogue(form.id, following.name, dialogue.gig, answers)
    return Decision(replies=(one(form, following),), dialogue=open_, gig=desk.gig)


async def fill(form: Form, desk: Desk) -> Decision:
    """All answers at once; the first that can't be read is told, the page keeps the rest."""
    values: dict[str, Value] = {}
    for question in form.questions:
        try:
            values[question.name] = _read(question, desk.values.get(question.name, ""), desk)
        except Malformed as refusal:
            return _told(form, question, refusal, desk)
    return await form.done(desk, values)


def _told(form: Form, question: Question, refusal: Malformed, desk: Desk) -> Decision:
    why = Words(refusal.key, dict(refusal.params))
    field = Words(f"form.{form.id}.{question.name}")
    said = Say(Words("refused.field", {"field": field, "why": why}))
    return Decision((said,), gig=desk.gig, dialogue=desk.dialogue)


def _read(question: Question, text: str, desk: Desk) -> Value:
    if not text.strip():
        if question.optional:
            return None
        raise Malformed("refused.empty")
    return question.read(text.strip(), desk)


def _values(dialogue: Dialogue) -> Mapping[str, Value]:
    values = dialogue.answers.get("values", {})
    return values if isinstance(values, Mapping) else {}


def gathered(desk: Desk) -> dict[str, object]:
    """What stood open before a form about a draft was asked."""
    held = desk.dialogue.answers.get("gathered", {}) if desk.dialogue else {}
    return dict(held) if isinstance(held, Mapping) else {}
