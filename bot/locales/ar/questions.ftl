### أسئلة للعميل بحسب نوع العمل، ومع كل سؤال عنوان قصير يسبق جوابه في الاتفاق.
### ثم ما لا يشمله الاتفاق عادة (بعد «لا يشمل:»، يعدّله البائع)، وشكل المعاينة (في T08، بين قوسين).
### core لأي عمل: 3 و9 و10 يجيب عنها البائع نفسه، فلا تُرسل إلى العميل.

## core

question-core-1 = ما الهدف من العمل، ومن سيستخدمه؟
question-core-1-topic = الهدف
question-core-2 = ما الذي سأسلّمه بالضبط: كم عدده، وبأي صيغة، وبأي لغة؟
question-core-2-topic = التسليم
question-core-3 = ما الذي لا يدخل في الاتفاق؟
question-core-3-topic = لا يشمل
question-core-4 = ما المواد التي ستوفّرونها، ومتى؟
question-core-4-topic = المواد
question-core-5 = هل من مثال يعجبكم، وآخر لا يعجبكم؟
question-core-5-topic = الأمثلة
question-core-6 = ما الموعد الفعلي، وهل هو مرتبط بحدث؟
question-core-6-topic = الموعد
question-core-7 = من يعتمد العمل نهائيًا؟
question-core-7-topic = صاحب الاعتماد
question-core-8 = متى تعتبرون العمل تامًا؟ يكفي شرط أو شرطان.
question-core-8-topic = شرط الإتمام
question-core-9 = كم جولة تعديل نتفق عليها؟
question-core-9-topic = التعديلات
question-core-10 = هل المبلغ في خدمة واحدة أم أكثر؟
question-core-10-topic = الخدمات

## excel

work-excel = إكسل وجداول
question-excel-1 = ما العملية التي يجب أن ينفّذها الملف، خطوة بخطوة؟
question-excel-1-topic = العملية
question-excel-2 = أي إصدار تستخدمون: إكسل (أي سنة)، ماك، أم جداول جوجل؟
question-excel-2-topic = الإصدار
question-excel-3 = هل يُسمح بالماكرو (VBA) أم بالمعادلات فقط؟
question-excel-3-topic = الماكرو
question-excel-4 = أرجو إرفاق عيّنة من البيانات (بلا معلومات سرية)، وكم صفًا تتوقعون تقريبًا؟
question-excel-4-topic = عيّنة البيانات
question-excel-5 = ما المدخلات وما المخرجات: أوراق، تقارير، رسوم بيانية، طباعة؟
question-excel-5-topic = المدخلات والمخرجات
question-excel-6 = هل من مثال واحد محسوب باليد: المدخل ونتيجته الصحيحة؟
question-excel-6-topic = مثال محسوب
question-excel-7 = كم مستخدمًا للملف، وهل يلزم قفل خلايا أو كلمة مرور؟
question-excel-7-topic = المستخدمون والحماية
question-excel-8 = ما لغة الملف واتجاهه، وما العملة، وهل التاريخ هجري أم ميلادي؟
question-excel-8-topic = اللغة والتاريخ
question-excel-9 = هل يلزم شرح مكتوب أو فيديو للاستخدام؟
question-excel-9-topic = شرح الاستخدام
exclusion-excel-1 = تعبئة الملف ببياناتكم
exclusion-excel-2 = الربط ببرامج أو مواقع أخرى
exclusion-excel-3 = أوراق وتقارير لم تُذكر أعلاه
preview-form-excel = تسجيل مصوّر للشاشة

## design

work-design = تصميم وشعارات
question-design-1 = ما اسم العلامة كما يُكتب تمامًا (بالعربية واللاتينية)، وما العبارة التعريفية؟
question-design-1-topic = اسم العلامة
question-design-2 = ما المجال ومن الجمهور، وما ثلاث صفات للعلامة؟
question-design-2-topic = المجال والجمهور
question-design-3 = ما الألوان المطلوبة، وما المرفوضة؟
question-design-3-topic = الألوان
question-design-4 = ما نوع الشعار: خط، رمز، أم مدمج؟
question-design-4-topic = نوع الشعار
question-design-5 = كم فكرة أولية، وكم جولة تعديل على المختارة؟
question-design-5-topic = الأفكار والجولات
question-design-6 = أين سيُستخدم: طباعة، شاشة، لوحة؟
question-design-6-topic = الاستخدام
question-design-7 = ما الصيغ المطلوبة (AI أو SVG أو PDF أو PNG)، وهل الملف المفتوح مشمول؟
question-design-7-topic = الصيغ
question-design-8 = ما حقوق الاستخدام المطلوبة، وهل الخطوط مرخّصة؟
question-design-8-topic = الحقوق والخطوط
exclusion-design-1 = الخطوط والصور المدفوعة
exclusion-design-2 = تصاميم أخرى لم تُذكر أعلاه
exclusion-design-3 = الطباعة
preview-form-design = صورة صغيرة عليها علامة مائية

## writing

work-writing = كتابة وترجمة
question-writing-1 = ما الموضوع والغرض، وكم عدد الكلمات؟
question-writing-1-topic = الموضوع والحجم
question-writing-2 = ما لغة المصدر ولغة الهدف، وأي لهجة أو أسلوب؟
question-writing-2-topic = اللغة والأسلوب
question-writing-3 = هل التدقيق أو التنسيق مشمول؟
question-writing-3-topic = التدقيق والتنسيق
question-writing-4 = هل من مصطلحات يجب الالتزام بها، أو مسرد؟
question-writing-4-topic = المصطلحات
question-writing-5 = هل المصادر مطلوبة وبأي نظام توثيق، وما نسبة الاقتباس المسموح بها؟
question-writing-5-topic = المصادر
question-writing-6 = هل أدوات الذكاء الاصطناعي مسموح بها؟
question-writing-6-topic = الذكاء الاصطناعي
question-writing-7 = هل من كلمات مفتاحية وعناوين فرعية (SEO)؟
question-writing-7-topic = الكلمات المفتاحية
question-writing-8 = ما صيغة التسليم، وهل أبدأ بفقرة واحدة تعتمدونها؟
question-writing-8-topic = الصيغة والعيّنة
exclusion-writing-1 = الإخراج والتنسيق الطباعي
exclusion-writing-2 = النشر على المواقع
exclusion-writing-3 = فقرات تُضاف بعد التأكيد
preview-form-writing = صورة للصفحة الأولى

## web

work-web = مواقع
question-web-1 = ما نوع الموقع، وما صفحاته بالاسم والعدد؟
question-web-1-topic = الصفحات
question-web-2 = هل من منصة أو تقنية محددة: ووردبريس، متجر جاهز، برمجة خاصة؟
question-web-2-topic = المنصة
question-web-3 = الاستضافة واسم النطاق (الدومين): من يوفّرهما، ومن يدفع؟
question-web-3-topic = الاستضافة
question-web-4 = من يجهّز النصوص والصور، ومتى؟
question-web-4-topic = النصوص والصور
question-web-5 = هل التصميم جاهز، أم قالب، أم من الصفر؟
question-web-5-topic = التصميم
question-web-6 = هل من وظائف خاصة: دفع، تسجيل دخول، لغتان، لوحة تحكم؟
question-web-6-topic = الوظائف
question-web-7 = ما الأجهزة والمتصفحات التي نختبر عليها؟
question-web-7-topic = الاختبار
question-web-8 = كم مدة الدعم بعد التسليم، وما الذي يشمله؟
question-web-8-topic = الدعم
question-web-9 = هل من موقعين يعجبانكم، ولماذا؟
question-web-9-topic = مواقع تعجبكم
exclusion-web-1 = رسوم الاستضافة واسم النطاق والإضافات المدفوعة
exclusion-web-2 = كتابة النصوص وتجهيز الصور
exclusion-web-3 = الصيانة بعد مدة الدعم
preview-form-web = تسجيل مصوّر للموقع

## video

work-video = فيديو وموشن
question-video-1 = ما المدة والمقاس (16:9 أو 9:16 أو 1:1)، ولأي منصة؟
question-video-1-topic = المدة والمقاس
question-video-2 = هل النص (السيناريو) جاهز ومعتمد؟
question-video-2-topic = النص
question-video-3 = المواد الخام: من يوفّرها، وكم حجمها؟
question-video-3-topic = المواد الخام
question-video-4 = ما الأسلوب: مونتاج، موشن جرافيك، تحريك شخصيات؟ وهل من مثال؟
question-video-4-topic = الأسلوب
question-video-5 = هل التعليق الصوتي والموسيقى مشمولان، ومن يملك الترخيص؟
question-video-5-topic = الصوت والموسيقى
question-video-6 = هل تلزم ترجمة نصية، وبأي لغة؟
question-video-6-topic = الترجمة النصية
question-video-7 = ما الجودة وصيغة التصدير، وهل ملف المشروع مشمول؟
question-video-7-topic = الجودة والصيغة
question-video-8 = ما مراحل الاعتماد: مخطط المشاهد (ستوري بورد)، نسخة أولى، نهائية؟
question-video-8-topic = مراحل الاعتماد
exclusion-video-1 = تصوير مواد جديدة
exclusion-video-2 = شراء موسيقى ومقاطع مرخّصة
exclusion-video-3 = كتابة النص
preview-form-video = نسخة منخفضة الجودة عليها علامة مائية

## voice

work-voice = تعليق صوتي
question-voice-1 = ما النص النهائي، وكم عدد كلماته، وهل هو مشكول؟
question-voice-1-topic = النص
question-voice-2 = هل التسجيل بالفصحى أم بلهجة، وأيّها؟
question-voice-2-topic = اللهجة
question-voice-3 = ما الصوت المطلوب: رجالي أم نسائي، العمر، النبرة، السرعة؟
question-voice-3-topic = الصوت
question-voice-4 = كيف تُنطق الأسماء والمصطلحات الأجنبية؟
question-voice-4-topic = النطق
question-voice-5 = ما الاستخدام: إعلان مدفوع، تعليم، داخلي؟ ولأي مدة؟
question-voice-5-topic = الاستخدام
question-voice-6 = هل يلزم تزامن مع فيديو، أو موسيقى؟
question-voice-6-topic = التزامن
question-voice-7 = ما الصيغة، وهل التسليم ملف واحد أم مقاطع؟
question-voice-7-topic = الصيغة
question-voice-8 = إعادة التسجيل بسبب تغيير النص: كم مرة، وبأي سعر؟
question-voice-8-topic = إعادة التسجيل
question-voice-9 = هل أسجّل أول 15 ثانية لتعتمدوها؟
question-voice-9-topic = عيّنة البداية
exclusion-voice-1 = كتابة النص أو تدقيقه
exclusion-voice-2 = الموسيقى والمؤثرات
exclusion-voice-3 = إعادة التسجيل بعد تغيير النص
preview-form-voice = أول 15 ثانية

## data

work-data = إدخال بيانات
question-data-1 = ما مصدر البيانات: صور، PDF، موقع، صوت؟ وهل من عيّنة؟
question-data-1-topic = المصدر
question-data-2 = كم سجلًا، وكم حقلًا في السجل؟
question-data-2-topic = العدد
question-data-3 = هل من قالب للتسليم بأسماء الأعمدة؟
question-data-3-topic = القالب
question-data-4 = ما قواعد الكتابة: تاريخ، هاتف، أسماء، أرقام؟
question-data-4-topic = قواعد الكتابة
question-data-5 = ماذا أفعل بغير المقروء أو الناقص؟
question-data-5-topic = غير المقروء
question-data-6 = ما نسبة الخطأ المقبولة، وكيف تُفحص؟
question-data-6-topic = نسبة الخطأ
question-data-7 = هل البيانات شخصية أو سرية؟
question-data-7-topic = السرية
question-data-8 = هل يكون التسليم على دفعات، وما حجم الدفعة الأولى للاعتماد؟
question-data-8-topic = الدفعات
exclusion-data-1 = التحقق من صحة البيانات في مصدرها
exclusion-data-2 = سجلات فوق العدد المتفق عليه
exclusion-data-3 = المعادلات والتقارير
preview-form-data = الدفعة الأولى

## programming

work-programming = برمجة
question-programming-1 = ماذا يفعل البرنامج؟ أرجو أمثلة: مدخل ونتيجته.
question-programming-1-topic = الوظيفة
question-programming-2 = ما لغة البرمجة والإصدار ونظام التشغيل؟
question-programming-2-topic = اللغة والنظام
question-programming-3 = أين سيعمل، ومن يثبّته؟
question-programming-3-topic = مكان التشغيل
question-programming-4 = هل من كود سابق أبني عليه؟ أرجو إرفاقه.
question-programming-4-topic = الكود السابق
question-programming-5 = الخدمات الخارجية ومفاتيحها: من يملكها؟
question-programming-5-topic = الخدمات الخارجية
question-programming-6 = ما حالات الخطأ المتوقعة، وما المطلوب عندها؟
question-programming-6-topic = حالات الخطأ
question-programming-7 = كم مستخدمًا أو سجلًا يجب أن يتحمّل؟
question-programming-7-topic = الحجم
question-programming-8 = هل الكود المصدري والاختبارات والشرح مشمولة؟
question-programming-8-topic = الكود والشرح
question-programming-9 = كم مدة إصلاح الأخطاء مجانًا، وما الفرق بين الخطأ والميزة الجديدة؟
question-programming-9-topic = إصلاح الأخطاء
question-programming-10 = هل الاستخدام مسموح قانونًا وضمن شروط المواقع المعنية؟
question-programming-10-topic = المشروعية
exclusion-programming-1 = رسوم الاستضافة والخدمات الخارجية
exclusion-programming-2 = مزايا لم تُذكر أعلاه
exclusion-programming-3 = الصيانة بعد مدة إصلاح الأخطاء
preview-form-programming = تسجيل للتشغيل مع نتائجه

## other

work-other = عمل آخر
exclusion-other-1 = ما لم يُذكر أعلاه
exclusion-other-2 = رسوم برامج أو خدمات مدفوعة
preview-form-other = صور للعمل
