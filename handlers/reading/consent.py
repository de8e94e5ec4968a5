"""The client's bare yes. Everything said must be part of it: one word left over, and it isn't one.

A list of words that may stand in a yes is safe where a list of words that spoil it never ends.
"""

import re

from handlers.reading.normal import words

_STRONG = frozenset(
    "موافق موافقه موافقين موافقون اوافق نوافق وافقت وافقنا معتمد معتمده معتمدين اعتمدها اعتمده "
    "اعتمدت اعتمدتها اعتمدته اعتمدنا اعتمدناها اعتمد نعتمد نعتمدها اتفقنا متفقين متفقون مطابق "
    "مطابقه "
    "قبلت نعم ايوه ايوا مقبول مقبوله موكد اوكد "
    "yes yep yeah yup agreed approved confirmed accepted muwafiq muwafeq mowafeq mwafeq mwafe2 "
    "mowafe2".split()
)
# Said with a yes, they add nothing; said alone they aren't one.
_WARM = frozenset(
    "تمام اوكي اوك طيب حسنا خلاص اكيد طبعا بالتاكيد ممتاز ممتازه رائع رايع رائعه رايعه جميل "
    "جميله حلو حلوه "
    "زين كويس جيد جيده تمام تماما جدا كليا بالكامل انا نحن احنا اي ايه اه والله "
    "ok okay sure perfect great excellent good nice fine lovely wonderful awesome absolutely "
    "definitely totally "
    "fully completely very well wow looks look it all its that's it's this everything i i'm we "
    "so tamam "
    "كده كدا كدي كذا هيك "
    "شكرا شكرن مشكور مشكوره مشكورين تسلم تسلمين تسلموا يسلمو يعطيك العافيه الله يعطيكم يبارك "
    "بارك فيك فيكم "
    "جزاك جزاكم خيرا لك لكم كثيرا جزيلا اخي اختي استاذ استاذه يا عزيزي حبيبي ياغالي غالي سيدي "
    "صديقي اخوي "
    "مرحبا اهلا وسهلا هلا السلام عليكم ورحمه وبركاته وعليكم صباح مساء الخير النور من فضلك لو سمحت "
    "hi hello hey dear sir madam thanks thank you much many a lot friend bro brother mate "
    "please man".split()
)
# What may be agreed to as a whole, and the small words around it; only after the yes itself.
_WHOLE = frozenset(
    "علي كل جميع كله كلها شيء شي حاجه ذلك هذا هذه هاي هيك الملخص الاتفاق التفاصيل النقاط البنود "
    "الشروط "
    "المعاينه اعلاه المذكور المذكوره فوق هي هو من طرفي جهتي ناحيتي بركه الله "
    "to with on the this that everything all above summary agreement points terms details "
    "preview of it is "
    "as listed written from my our side me us by".split()
)
# A yes to start is a yes to the summary; at a preview it approves nothing.
_START = frozenset(
    "ابدا نبدا ابدو ابداوا باشر تفضل تفضلوا اتفضل توكل توكلنا go ahead start proceed begin".split()
)
_SAID_WHOLE = (
    (re.compile(r"(?<!\w)(?:i|we)(?: (?:do|fully|totally|completely|hereby))* (?:agree|approve|"
                r"confirm|accept)(?!\w)"),
     "agreed"),
    (re.compile(r"(?<!\w)(?:it|this|that|everything|all)(?: all)? (?:matches|match)(?: (?:what "
                r"we agreed|exactly))?"
                r"(?: on)?(?!\w)"), "agreed"),
    (re.compile(r"(?<!\w)(?:موافق(?:ه|ين|ون)?|[ان]وافق) علي(?:ها|ه)(?!\w)"), "موافق"),
    (re.compile(r"(?<!\w)you (?:can|may) (?:start|begin|proceed|go ahead)(?: now)?(?!\w)"),
     "proceed"),
    (re.compile(r"(?<!\w)تمت? (?:ال)?(?:اعتماد(?:ها|ه)?|موافقه|تاكيد)(?: علي(?:ها|ه))?(?!\w)"),
     "موافق"),
    (re.compile(r"(?<=موافق )(?:علي|ل|كل|ب) ?(?:كل )?ما (?:ذكر|سبق|ورد|جاء|كتبت|ذكرت|ذكرته|"
                r"اتفقنا عليه)(?!\w)"), ""),
    (re.compile(r"(?<=مطابق )ل?ما (?:اتفقنا عليه|طلبت|طلبته|اتفق عليه)(?!\w)"), ""),
    (re.compile(r"(?<=مطابقه )ل?ما (?:اتفقنا عليه|طلبت|طلبته|اتفق عليه)(?!\w)"), ""),
    (re.compile(r"(?<!\w)ان شاء الله(?!\w)|(?<!\w)بكل سرور(?!\w)|(?<!\w)100 ?%|(?<!\w)as (?:it "
                r")?is(?!\w)"), ""),
)  # fmt: skip
_RELIES = re.compile(r"(?<!\w)[ان]عتمد علي\w*")  # «أعتمد عليك» trusts, and approves nothing
_REPORTED = re.compile(  # an agreement that is spoken of, not given
    r"(?<!\w)(?:(?:كما|زي ما|مثل ما|مثلما|حسب ما|ما|اللي) اتفقنا|(?:بدون|دون|قبل|بعد) موافق\w*|"
    r"(?:as|like|what|which)(?: we| was)? agreed|we agreed on)(?!\w)"
)
_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")
_QUIET = re.compile(
    r"""[\s.,!;:"'()*~^…·•%_-]|[👍👌✅✔☑🙏❤♥🌹🌷🌸💐😊🙂😀😃😄😁☺🤝💯🎉👏💪😍🥰✨⭐🌟🤍💚💙]"""
)


def is_bare_yes(folded: str, *, to_start: bool) -> bool:
    """Whether folded text is clear consent and nothing else.

    `to_start`: the summary was put before them, so "go ahead" is consent too.
    """
    said = _plainly(folded)
    if _odd_signs(said) or _RELIES.search(said):
        return False
    spoken = words(said)
    start = next((place for place, word in enumerate(spoken) if word in _STRONG), len(spoken))
    before, after = spoken[:start], spoken[start + 1 :]
    warm = _WARM | _START
    if start == len(spoken):
        return to_start and _is_go_ahead(spoken)
    return set(before) <= warm and set(after) <= warm | _WHOLE | _STRONG


def has_consent(folded: str) -> bool:
    """Whether words of consent stand in the text at all, whatever else does."""
    said = _REPORTED.sub(" ", _plainly(folded))
    return not (_RELIES.search(said) or _STRONG.isdisjoint(words(said)))


def _plainly(folded: str) -> str:
    said = _STRETCHED.sub(r"\1", folded)
    for form, meaning in _SAID_WHOLE:
        said = form.sub(f" {meaning} ", said)
    return " ".join(said.split())


def _is_go_ahead(spoken: list[str]) -> bool:
    said = " ".join(spoken)
    told = re.search(
        r"go ahead|proceed|please (?:start|begin)|(?:باشر|تفضل|توكل).*|(?:تمام|طيب|اوكي) ابدا|"
        r"ابدا العمل|نبدا|علي بركه الله",
        said,
    )
    return bool(told) and set(spoken) <= _WARM | _START | {
        "العمل",
        "علي",
        "بركه",
        "الله",
        "with",
        "it",
    }


def _odd_signs(folded: str) -> bool:
    return any(not (sign.isalnum() or _QUIET.match(sign)) for sign in folded)
