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
cli-discord-listens = ميثاق يستمع على ديسكورد باسم { $name }. رابط الدعوة: { $address }
