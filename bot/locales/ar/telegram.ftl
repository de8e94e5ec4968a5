### What only Telegram needs to say.

copy-client = نسخ الرسالة للعميل
copy-support = نسخ الرسالة للدعم
copy-public = نسخ الرد
copy-how = كيف أنسخها؟
copy-by-hand = الرسالة أطول مما ينسخه الزر. اضغط عليها مطوّلًا ثم اختر «نسخ».
telegram-file-failed = لم يكتمل وصول الملف من تيليغرام. أعد إرساله من فضلك.
# $name (text): the file's name.
telegram-file-too-big = الملف { $name } أكبر مما يُرسل هنا، وهو محفوظ لديّ.
# $address (text)
cli-telegram-listens = ميثاق يستمع على تيليغرام: { $address }
