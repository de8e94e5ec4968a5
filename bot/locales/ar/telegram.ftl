### What only Telegram needs to say.

copy-client = نسخ الرسالة للعميل
copy-support = نسخ الرسالة للدعم
copy-public = نسخ الرد
copy-how = كيف أنسخها؟
copy-by-hand = الرسالة أطول مما ينسخه الزر: ضغطة مطوّلة عليها، ثم «نسخ».
telegram-file-failed = لم يكتمل وصول الملف من تيليغرام. يكفي إرساله مرة أخرى.
# $name (text): the file's name.
telegram-file-too-big = الملف { $name } أكبر مما يُرسل هنا. هو محفوظ، ويمكن تسليمه في الموقع من نسختك.
# $address (text)
cli-telegram-listens = ميثاق يستمع على تيليغرام: { $address }
