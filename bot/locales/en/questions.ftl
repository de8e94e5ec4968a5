### Questions for the client by kind of work, each with the short label that stands before its
### answer in the agreement. Then what the agreement usually leaves out (after "Not included:", the
### seller may change it), and the form of the preview (in T08, in brackets).
### core, for any work: 3, 9 and 10 are the seller's own to answer and aren't sent to the client.

## core

question-core-1 = What is the work for, and who will use it?
question-core-1-topic = Purpose
question-core-2 = What exactly do I deliver: how many, in which format, in which language?
question-core-2-topic = Deliverables
question-core-3 = What is not included?
question-core-3-topic = Not included
question-core-4 = Which material will you supply, and when?
question-core-4-topic = Material
question-core-5 = Is there an example you like, and one you dislike?
question-core-5-topic = Examples
question-core-6 = What is the real deadline, and is it tied to an event?
question-core-6-topic = Deadline
question-core-7 = Who gives the final approval?
question-core-7-topic = Final approval
question-core-8 = When do you call the work done? One or two conditions are enough.
question-core-8-topic = Done when
question-core-9 = How many rounds of revision do we agree on?
question-core-9-topic = Revisions
question-core-10 = Is the price in one service or in several?
question-core-10-topic = Services

## excel

work-excel = Spreadsheets
question-excel-1 = What must the file do, step by step?
question-excel-1-topic = Task
question-excel-2 = Which version do you use: Excel (which year), Mac, or Google Sheets?
question-excel-2-topic = Version
question-excel-3 = Are macros (VBA) allowed, or formulas only?
question-excel-3-topic = Macros
question-excel-4 = Please attach sample data (nothing secret); how many rows do you expect?
question-excel-4-topic = Sample data
question-excel-5 = What goes in and what comes out: sheets, reports, charts, print?
question-excel-5-topic = Inputs, outputs
question-excel-6 = Could you give one example worked out by hand: the input and its right result?
question-excel-6-topic = Worked example
question-excel-7 = How many people will use it, and does it need locked cells or a password?
question-excel-7-topic = Users, locking
question-excel-8 = Which language and direction, which currency, and Hijri or Gregorian dates?
question-excel-8-topic = Language, dates
question-excel-9 = Do you need a written guide or a video?
question-excel-9-topic = User guide
exclusion-excel-1 = entering the data itself
exclusion-excel-2 = links to other programs or sites
exclusion-excel-3 = sheets and reports not named above
preview-form-excel = a recording of the screen

## design

work-design = Design and logos
question-design-1 = What is the brand name exactly as written (Arabic, Latin), and the tagline?
question-design-1-topic = Brand name
question-design-2 = What is the field, who is it for, and which three words describe the brand?
question-design-2-topic = Field, audience
question-design-3 = Which colours do you want, and which not?
question-design-3-topic = Colours
question-design-4 = Which type of logo: wordmark, symbol or combined?
question-design-4-topic = Logo type
question-design-5 = How many first ideas, and how many rounds on the chosen one?
question-design-5-topic = Ideas, rounds
question-design-6 = Where will it be used: print, screen, a sign?
question-design-6-topic = Use
question-design-7 = Which formats (AI, SVG, PDF, PNG), and is the source file included?
question-design-7-topic = Formats
question-design-8 = Which rights of use do you need, and are the fonts licensed?
question-design-8-topic = Rights, fonts
exclusion-design-1 = paid fonts and pictures
exclusion-design-2 = other designs not named above
exclusion-design-3 = printing
preview-form-design = a small picture with a watermark

## writing

work-writing = Writing and translation
question-writing-1 = What are the topic and the purpose, and how many words?
question-writing-1-topic = Topic, length
question-writing-2 = From which language into which, and in which dialect or register?
question-writing-2-topic = Language, style
question-writing-3 = Is proofreading or layout included?
question-writing-3-topic = Proofs, layout
question-writing-4 = Are there terms to keep to, or a glossary?
question-writing-4-topic = Terms
question-writing-5 = Are sources needed, in which citation style, and how much similarity is allowed?
question-writing-5-topic = Sources
question-writing-6 = Are AI tools allowed?
question-writing-6-topic = AI tools
question-writing-7 = Any keywords and subheadings (SEO)?
question-writing-7-topic = Keywords
question-writing-8 = Which delivery format, and may I start with one paragraph for your approval?
question-writing-8-topic = Format, sample
exclusion-writing-1 = page layout
exclusion-writing-2 = publishing on sites
exclusion-writing-3 = paragraphs added after the confirmation
preview-form-writing = a picture of the first page

## web

work-web = Websites
question-web-1 = What type of site is it, and which pages, by name and number?
question-web-1-topic = Pages
question-web-2 = Is there a set platform: WordPress, a shop system, custom code?
question-web-2-topic = Platform
question-web-3 = Hosting and domain name: who supplies them, and who pays?
question-web-3-topic = Hosting
question-web-4 = Who prepares the text and pictures, and when?
question-web-4-topic = Text, pictures
question-web-5 = Is the design ready, from a template, or from zero?
question-web-5-topic = Design
question-web-6 = Any special functions: payment, login, two languages, an admin panel?
question-web-6-topic = Functions
question-web-7 = On which devices and browsers do we test?
question-web-7-topic = Testing
question-web-8 = How long is the support after delivery, and what does it cover?
question-web-8-topic = Support
question-web-9 = Are there two sites you like, and why?
question-web-9-topic = Sites you like
exclusion-web-1 = fees for hosting, domain and paid plug-ins
exclusion-web-2 = writing the text and preparing pictures
exclusion-web-3 = upkeep after the support period
preview-form-web = a recording of the site

## video

work-video = Video and motion
question-video-1 = What length and ratio (16:9, 9:16, 1:1), and for which platform?
question-video-1-topic = Length, ratio
question-video-2 = Is the script ready and approved?
question-video-2-topic = Script
question-video-3 = Raw footage: who supplies it, and how much is there?
question-video-3-topic = Raw footage
question-video-4 = Which style: cutting, motion graphics, characters? Is there an example?
question-video-4-topic = Style
question-video-5 = Are voice and music included, and who holds the licence?
question-video-5-topic = Voice, music
question-video-6 = Are subtitles needed, and in which language?
question-video-6-topic = Subtitles
question-video-7 = Which resolution and export format, and is the project file included?
question-video-7-topic = Quality, format
question-video-8 = Which steps get approved: storyboard, draft, final?
question-video-8-topic = Approval steps
exclusion-video-1 = filming new footage
exclusion-video-2 = buying licensed music and clips
exclusion-video-3 = writing the script
preview-form-video = a low-quality copy with a watermark

## voice

work-voice = Voice-over
question-voice-1 = What is the final text, how many words, and does it have vowel marks?
question-voice-1-topic = Text
question-voice-2 = Standard Arabic or a dialect, and which?
question-voice-2-topic = Dialect
question-voice-3 = Which voice: male or female, age, tone, pace?
question-voice-3-topic = Voice
question-voice-4 = How are names and foreign terms said?
question-voice-4-topic = Pronunciation
question-voice-5 = What is it for: a paid ad, teaching, internal? And for how long?
question-voice-5-topic = Use
question-voice-6 = Should it be in sync with a video, or with music?
question-voice-6-topic = Sync
question-voice-7 = Which format, and one file or parts?
question-voice-7-topic = Format
question-voice-8 = Recording again after a change of text: how many times, at what price?
question-voice-8-topic = Re-recording
question-voice-9 = Shall I record the first 15 seconds for your approval?
question-voice-9-topic = First seconds
exclusion-voice-1 = writing or proofreading the text
exclusion-voice-2 = music and effects
exclusion-voice-3 = recording again after a change of text
preview-form-voice = the first 15 seconds

## data

work-data = Data entry
question-data-1 = What is the source: pictures, PDF, a site, audio? Is there a sample?
question-data-1-topic = Source
question-data-2 = How many records, and how many fields in each?
question-data-2-topic = Quantity
question-data-3 = Is there a template with the column names?
question-data-3-topic = Template
question-data-4 = Which rules for writing dates, phones, names, numbers?
question-data-4-topic = Writing rules
question-data-5 = What shall I do with unreadable or missing values?
question-data-5-topic = Unreadable
question-data-6 = Which error rate is acceptable, and how is it checked?
question-data-6-topic = Error rate
question-data-7 = Is the data personal or secret?
question-data-7-topic = Secrecy
question-data-8 = Do I deliver in batches, and how large is the first one, for approval?
question-data-8-topic = Batches
exclusion-data-1 = checking that the source itself is right
exclusion-data-2 = records beyond the agreed number
exclusion-data-3 = formulas and reports
preview-form-data = the first batch

## programming

work-programming = Programming
question-programming-1 = What does the program do? Please give examples: an input and its output.
question-programming-1-topic = Function
question-programming-2 = Which language, version and operating system?
question-programming-2-topic = Language, system
question-programming-3 = Where will it run, and who installs it?
question-programming-3-topic = Where it runs
question-programming-4 = Is there existing code to build on? Please attach it.
question-programming-4-topic = Existing code
question-programming-5 = Outside services and their keys: whose are they?
question-programming-5-topic = Outside services
question-programming-6 = Which failures do you expect, and what should happen then?
question-programming-6-topic = Failures
question-programming-7 = How many users or records must it bear?
question-programming-7-topic = Size
question-programming-8 = Are source code, tests and a guide included?
question-programming-8-topic = Source, guide
question-programming-9 = How long are bugs fixed for free, and what is a bug as against a new feature?
question-programming-9-topic = Bug fixing
question-programming-10 = Is the use lawful and within the terms of the sites concerned?
question-programming-10-topic = Lawful use
exclusion-programming-1 = fees for hosting and outside services
exclusion-programming-2 = features not named above
exclusion-programming-3 = upkeep after the bug-fixing period
preview-form-programming = a recording of a run with its results

## other

work-other = Other work
exclusion-other-1 = anything not named above
exclusion-other-2 = fees for paid programs or services
preview-form-other = pictures of the work
