### ما يقوله سطر الأوامر لمن يشغّل البوت.

# $address (نص)
cli-address = ميثاق يعمل الآن، وصفحته جاهزة لتجربة القصة: { $address }
cli-stop = الإيقاف بمفتاحي Ctrl+C، وكل شيء محفوظ.
cli-stopped = توقف، وكل شيء محفوظ.
# $what (نص): الإعدادات التي لا تصلح.
cli-settings-bad = هذه الإعدادات لا تصلح: { $what }
# $names (نص): متغيرات.
cli-settings-unknown = الإعدادات: لا إعداد بالاسم { $names }. الأسماء في config.yaml، وبين المستويات شرطتان سفليتان (MITHAQ_WEB__PORT).
cli-settings-fine = الإعدادات: سليمة.
# $url (نص): بلا كلمة سر.
cli-database-fine = قاعدة البيانات: سليمة ({ $url }).
# $url (نص)، $why (نص)
cli-database-bad = قاعدة البيانات: لا يمكن استعمالها ({ $url }). { $why }
# $coming، $failed (عددان)
cli-nudges = التذكيرات: القادم منها { $coming }، وما تعذّر إيصاله { $failed }. تصل ما دام ميثاق يعمل.
# $path (نص)
cli-vault-fine = خزنة الملفات: سليمة ({ $path }).
# $path (نص)، $why (نص)
cli-vault-bad = خزنة الملفات: لا يمكن الكتابة فيها ({ $path }): { $why }. يمكن تعيين مجلد آخر في vault.path.
# $port (نص)
cli-port-fine = الصفحة المحلية: المنفذ { $port } متاح.
# $port (نص)
cli-port-taken = الصفحة المحلية: المنفذ { $port } مشغول، وربما يعمل ميثاق من قبل. يمكن تعيين منفذ آخر في web.port (MITHAQ_WEB__PORT).
cli-page-off = الصفحة المحلية: مغلقة، ولا منصة محادثة معدّة، فلن يصل أحد إلى البوت. يكفي جعل web.enabled مساويًا true، أو وضع رمز بوت في MITHAQ_TELEGRAM__TOKEN.
cli-page-closed = الصفحة المحلية: مغلقة.
# $blocked (عدد): حسابات.
cli-door-open = الباب: مفتوح لكل من يجد البوت، والمحجوبون: { $blocked }. ولقصره على أناس بعينهم: access.open مساويًا false، وأرقامهم في access.allow.
# $allowed، $blocked (عددان): حسابات.
cli-door-few = الباب: لا يدخل إلا من في access.allow، وعددهم { $allowed }. والمحجوبون: { $blocked }.
cli-door-nobody = الباب: مغلق في وجه الجميع، فقيمة access.open هي false، والقائمة access.allow فارغة. يكفي أن توضع فيها أرقام من يدخل، مثل telegram:123، ومن لم يُسمح له بالدخول يُعرض عليه رقمه.
# $turns، $at_once، $files، $storage (أعداد)
cli-door-limits = حدود كل شخص: رسائل وضغطات في الدقيقة { $turns } (ودفعة واحدة { $at_once })، وملفات في الساعة { $files }، ومجموع ملفاته { $storage } ميغابايت. ضبطها في القسم access.
cli-telegram-off = تيليغرام: غير معدّ. طريقة الحصول على رمز البوت في README.ar.md، ومكانه MITHAQ_TELEGRAM__TOKEN.
cli-telegram-malformed = تيليغرام: الرمز في MITHAQ_TELEGRAM__TOKEN غير كامل، فشكله أرقام ثم نقطتان ثم نحو 35 من الحروف اللاتينية والأرقام و _ و -. يعرضه BotFather من جديد (/mybots ثم API Token).
cli-telegram-refused = تيليغرام: الرمز مرفوض، وربما جُدّد أو أُلغي. الرمز الصالح عند BotFather (/mybots ثم API Token)، ومكانه MITHAQ_TELEGRAM__TOKEN.
# $url (نص)
cli-telegram-unreachable = تيليغرام: لا يمكن الوصول إلى { $url }. هل الجهاز متصل بالشبكة، والعنوان صحيح؟ العنوان في telegram.api_url (MITHAQ_TELEGRAM__API_URL).
# $url (نص)
cli-telegram-failing = تيليغرام: الخادم { $url } فيه خلل، أو يطلب التمهّل. يحسن الفحص من جديد بعد دقائق.
# $url (نص)
cli-telegram-no-server = تيليغرام: العنوان { $url } يجيب، لكن ليس كما يجيب خادم Bot API. العنوان في telegram.api_url (MITHAQ_TELEGRAM__API_URL).
# $name (نص)، $username (نص): مع علامة @.
cli-telegram-fine = تيليغرام: سليم، والبوت هو { $name } ({ $username }).
# $url (نص)
cli-telegram-unencrypted = تيليغرام: الرمز يُرسل إلى { $url } غير مشفّر، ولا يصح هذا إلا حيث لا يتنصت أحد.
# $port (نص)
cli-telegram-port-taken = تيليغرام: منفذ الويب هوك { $port } مشغول، وربما يعمل ميثاق من قبل. يمكن تعيين منفذ آخر في telegram.webhook_port (MITHAQ_TELEGRAM__WEBHOOK_PORT).
# $host (نص): إلى أين يوصل.
cli-telegram-webhook-left = تيليغرام: الويب هوك مضبوط على { $host }، وليس معدًّا هنا. التشغيل يزيله ويجلب الرسائل بنفسه، ولا تضيع رسالة. وإن كان برنامج آخر يستعمل هذا البوت فالأفضل أن يكون له بوت خاص.
cli-telegram-webhook-unset = تيليغرام: لم يُضبط الويب هوك بعد، والتشغيل يضبطه.
# $host (نص)
cli-telegram-webhook-other = تيليغرام: الويب هوك مضبوط على مكان آخر: { $host }. التشغيل يعيد ضبطه على telegram.webhook_url. وإن كان برنامج آخر يستعمل هذا البوت فالأفضل أن يكون له بوت خاص.
# $host (نص)
cli-telegram-webhook-fine = تيليغرام: الويب هوك مضبوط على { $host }.
# $at (نص): اليوم والساعة، $why (نص): كلام تيليغرام نفسه.
cli-telegram-webhook-fault = تيليغرام: تعذّر الوصول إلى الويب هوك، وآخر مرة في { $at }: { $why }
# $n (عدد)
cli-telegram-waiting = تيليغرام: رسائل تنتظر البوت، وعددها: { $n }. التشغيل يستلمها.
cli-telegram-groups-open = تيليغرام: يمكن إضافة البوت إلى المجموعات (في BotFather الأمر /setjoingroups).
cli-telegram-groups-closed = تيليغرام: لا يمكن إضافة البوت إلى المجموعات (في BotFather الأمر /setjoingroups).
cli-telegram-reads-groups = تيليغرام: البوت يقرأ كل ما يُقال في مجموعاته، وتكفيه الأوامر والردود عليه. الأفضل في BotFather: الأمر /setprivacy ثم Enable.
cli-words-fine = الكلمات: كاملة باللغتين.
cli-all-fine = كل شيء سليم، والأمر make run يشغّله.
cli-not-fine = هناك ما ينقص، وكل سطر أعلاه يقول ما العمل.
cli-migrated = قاعدة البيانات محدّثة.
# $n (عدد): مشاريع.
cli-rebuilt = مشاريع أعيد بناؤها من سجلاتها، وعددها: { $n }
# $what (نص): المشروع ورقم القيد ونوع الخلل.
cli-journal-fault = السجل تغيّر في غير مكانه: { $what }
# $path (نص)
cli-backed-up = كُتبت النسخة الاحتياطية: { $path }
# $sha (نص): بصمة الملف.
cli-file-missing = ملف ناقص أو تالف في الخزنة: { $sha }
cli-restored = تمت الاستعادة، والأمر make run يشغّله.
# $line (نص): رقم السطر، $why (نص)
cli-line-bad = السطر { $line }: { $why }

# $why (نص): كلام المشغّل نفسه.
storage-fault = رفضت قاعدة البيانات: { $why }
storage-newer = قاعدة البيانات كتبها إصدار أحدث من ميثاق. المطلوب تحديث البرنامج، ولم يتغيّر شيء.
storage-unknown = هذه ليست قاعدة بيانات ميثاق، أو أصابها تلف. يمكن استعادة نسخة احتياطية، ولم يتغيّر شيء.
storage-locked = قاعدة البيانات في يد عملية أخرى. ربما يعمل ميثاق من قبل.
storage-full = لا مكان على القرص. ما حُفظ لم يضع؛ المطلوب إخلاء مكان ثم التشغيل من جديد.
storage-unreachable = لا يمكن فتح قاعدة البيانات. عنوانها في database.url (MITHAQ_DATABASE__URL).
vault-corrupt = أحد ملفات الخزنة ليس كما كان حين حُفظ.

# $file (نص)
backup-exists = يوجد ملف بهذا الاسم: { $file }. يلزم اسم آخر، فلا شيء يُكتب فوقه.
backup-not-empty = في مكان الاستعادة بيانات: { $file }. يلزم مكان فارغ في database.url وvault.path، فلا شيء يُكتب فوقها.
backup-damaged = النسخة الاحتياطية تالفة أو ليست من ميثاق: { $file }. لم يتغيّر شيء.
backup-server = قاعدة PostgreSQL تُنسخ بأدواتها هي (pg_dump و pg_restore).
# $why (نص)
cli-address-taken = المنفذ مشغول، ولعل ميثاق يعمل منه الآن ({ $why }). الأمر check يبيّن أيّها، ويمكن اختيار غيره: MITHAQ_WEB__PORT أو MITHAQ_HEALTH__PORT.
