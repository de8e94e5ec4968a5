"""What kind of work a text speaks of, so that the right questions are asked first."""

import re

from handlers.reading.normal import fold

_PLAIN, _FAINT = 3, 1  # «إكسل» says the kind; «تصميم» only if nothing else does

_WORDS: dict[str, tuple[str, str]] = {  # kind: (plain words, faint words)
    "excel": (
        "اكسل|اكسيل|excel|xlsx?|spreadsheet|google sheet|جداول جوجل|جوجل شيت|شيت|vba|ماكرو|pivot",
        "جداول|معادلات|sheet|formula",
    ),
    "design": (
        "شعار|لوجو|لوغو|logo|هويه بصريه|بنر|بانر|banner|فوتوشوب|photoshop|illustrator|اليستريتور|"
        "انفوجرافيك|infographic|بوستر|poster|flyer|فلاير|بروشور|brochure|business card|figma|فيجما|"
        "غلاف|بطاقه عمل|كرت شخصي",
        "تصميم|صمم|design|designing|designer",
    ),
    "writing": (
        "مقال|مقاله|article|ترجم|ترجمه|translation|translate|translating|تدقيق|proofread|"
        "proofreading|copywriting|blog post|سيره ذاتيه|essay|كتابه محتوي|محتوي تسويقي|صياغه|تلخيص",
        "كتابه|اكتب|write|writing|محتوي|content|قصه|كتاب",
    ),
    "web": (
        "ووردبريس|وردبريس|wordpress|متجر|shopify|شوبيفاي|woocommerce|ووكومرس|landing page|صفحه "
        "هبوط|"
        "html|css|website|web site|web page|(?<!ال)موقع(?! (?:خمسات|العمل|مستقل|التسليم))",
        "موقع(?! (?:خمسات|العمل|مستقل|التسليم))|web|site|دومين|استضافه",
    ),
    "video": (
        "فيديو|فديو|video|مونتاج|montage|موشن|motion graphic|انيميشن|animation|ريلز|reel|"
        "after effects",
        "يوتيوب|youtube|تحريك",
    ),
    "voice": (
        "تعليق صوتي|voice ?-?over|دوبلاج|dubbing|تسجيل صوتي|voice recording|narration|بودكاست|"
        "podcast",
        "صوت|voice|audio",
    ),
    "data": (
        "ادخال بيانات|ادخال البيانات|data entry|تفريغ|transcription|transcribe|جمع بيانات|"
        "جمع البيانات|data collection|typing",
        "ادخال|بيانات",
    ),
    "programming": (
        "برمجه|برمج|بوت|bot|سكربت|سكريبت|script|python|بايثون|تطبيق|mobile app|android|اندرويد|ios|"
        "flutter|فلاتر|api|source code|كود|javascript|java|php|laravel|programming|"
        "code|app",
        "برنامج|software",
    ),
}
_ENDINGS = r"(?:s|ات|ين|ان|ا|ي|ه|ها|نا|كم)?"


def _forms(names: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:[وفبك]?ال|لل|[وبل])?(?:{names}){_ENDINGS}(?!\w)")


_KINDS = tuple(
    (kind, points, _forms(names))
    for kind, both in _WORDS.items()
    for points, names in zip((_PLAIN, _FAINT), both, strict=True)
)


def read_kind(text: str) -> str | None:
    """The kind whose words say most; of equals the one named first; None when nothing says."""
    folded = fold(text)
    points: dict[str, int] = {}
    first: dict[str, int] = {}
    for kind, worth, form in _KINDS:
        places = [match.start() for match in form.finditer(folded)]
        if places:
            points[kind] = max(points.get(kind, 0), worth)
            first[kind] = min(first.get(kind, places[0]), places[0])
    return min(points, key=lambda kind: (-points[kind], first[kind])) if points else None
