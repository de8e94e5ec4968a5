### ما لا يحتاج إلى قوله إلا ديسكورد.

discord-fill-in = تعبئة النموذج
discord-file-failed = لم يكتمل وصول الملف من ديسكورد. يكفي إرساله مرة أخرى.
# $name (text): the file's name.
discord-file-too-big = الملف { $name } أكبر مما يُرسل هنا. هو محفوظ، ويمكن تسليمه في الموقع من نسختك.
# The name of the command in a message's menu; 32 characters at most.
discord-freeze = تجميد لمشروع
discord-answered = أجبتك في المحادثة الخاصة.
discord-to-private = فتح المحادثة الخاصة
discord-no-private = تعذّرت الكتابة إليك في الخاص. يكفي السماح بالرسائل الخاصة من أعضاء هذا الخادم، أو فتح ملفي ومراسلتي منه، ثم الضغط من جديد.
# What a command takes, in a line; 100 characters at most.
discord-option-gig = اسم المشروع، أو كلمة من عنوانه
discord-option-paste = كلام العميل، إن كان حاضرًا
discord-option-remind = بماذا ومتى، مثل: اتصل بأحمد غدًا 5 مساءً
discord-option-marketplace = أي موقع
discord-option-code = رمز من رابط، إن وصلك
# $name (text), $address (text)
cli-discord-listens = ميثاق يستمع على ديسكورد باسم { $name }. رابط الدعوة: { $address }
cli-discord-off = ديسكورد: غير معدّ. طريقة الحصول على رمز البوت في README.ar.md، ومكانه MITHAQ_DISCORD__TOKEN.
cli-discord-malformed = ديسكورد: الرمز في MITHAQ_DISCORD__TOKEN غير كامل، فشكله ثلاثة أجزاء من الحروف اللاتينية والأرقام و _ و - بينها نقاط. يصدر موقع المطورين في ديسكورد رمزًا جديدًا (Bot ثم Reset Token).
cli-discord-refused = ديسكورد: الرمز مرفوض، وربما استُبدل. يصدر موقع المطورين في ديسكورد رمزًا جديدًا (Bot ثم Reset Token)، ومكانه MITHAQ_DISCORD__TOKEN.
# $url (text): the address of Discord's API.
cli-discord-unreachable = ديسكورد: لا يمكن الوصول إلى { $url }. هل الجهاز متصل بالشبكة، والعنوان صحيح؟ العنوان في discord.api_url (MITHAQ_DISCORD__API_URL).
# $url (text)
cli-discord-failing = ديسكورد: الخادم { $url } فيه خلل، أو يطلب التمهّل. يحسن الفحص من جديد بعد دقائق.
# $url (text)
cli-discord-no-server = ديسكورد: العنوان { $url } يجيب، لكن ليس كما يجيب ديسكورد. العنوان في discord.api_url (MITHAQ_DISCORD__API_URL).
# $name (text): the bot's name.
cli-discord-fine = ديسكورد: سليم، واسم البوت { $name }.

## الخوادم
discord-thread-private = فُتحت السلسلة، وأنت فيها. هي خاصة: لا يدخلها إلا من يُشار إليه فيها.
discord-thread-open = فُتحت السلسلة.
discord-to-thread = إلى السلسلة
# $permission: كما يسميها ديسكورد.
discord-thread-permission = لا أستطيع فتح سلسلة هنا. يمنحني مشرف الخادم صلاحية { $permission }، ثم يُضغط الزر من جديد. لم يُربط شيء.
discord-thread-many = في هذه القناة أقصى ما يسمح به ديسكورد من السلاسل المفتوحة. تكفي أرشفة إحداها، ثم الضغط من جديد. لم يُربط شيء.
discord-thread-failed = لم يفتح ديسكورد السلسلة الآن. يكفي الضغط من جديد بعد لحظة. لم يُربط شيء.
discord-no-threads = لا سلاسل في هذا النوع من القنوات. يمكن ربط المشروع بالقناة نفسها.
