### What staff read about a case: one sentence for each kind of fact, and the words around limits and work to do.
### Dates, spans and names arrive as finished words.

## The timeline: one sentence for each kind of fact

# $reference (String) - such as WM-26-00417
staff-case-opened = Case { $reference } was opened
# $who (String) - who asked
# $route (String) - how it came
staff-request-received = { $who } asked for an assessment{ $route ->
    [online] { " " }online
    [email] { " " }by e-mail
    [phone] { " " }by phone
    [letter] { " " }by letter
    [meeting] { " " }face to face
    [notice] { " " }by bringing the child to our attention
   *[return] {""}
}
staff-request-clock = The legal clock started that day.
staff-request-no-clock = The day is not known, so no legal clock started.
# $told (Bool) - whether the setting had told the parent
staff-request-parent-told = { $told ->
    [true] The setting had told the parent.
   *[false] The setting had not yet told the parent. Consult them.
}
staff-family-added = The family told us more: it stands with the letters
staff-request-withdrawn = The request was withdrawn
staff-request-historical = The request was decided before the period the return covers
# $timing (String) - such as ", 10 days inside the limit"; may be empty
staff-assessment-agreed = We decided to assess{ $timing }
# $timing (String) - as above
staff-assessment-refused = We decided not to assess{ $timing }
# $who (String) - the officer
staff-decided-by = { $who } decided.
staff-no-reason-given = It was late. No reason given.
# $day (String) - the day it was recorded, in words
staff-recorded-on = Recorded on { $day }.
staff-late-reason-given = The reason for a late decision was recorded
staff-phoned-first = The family was phoned before the letter went.
staff-letter-sent = The letter is kept as it was sent.
# $to (String) - the number of the other council, or unknown
staff-moved-away = The family moved to another council ({ $to })
# $about (String) - request, assessment or other
staff-dispute = What is known of mediation and appeal about { $about ->
    [request] the decision whether to assess
    [assessment] the decision whether to make a plan
   *[other] the plan
}
# $kind (String) - mediation or appeal
# $held (String) - yes, no or unknown
staff-dispute-answer = { $kind ->
    [mediation] Mediation:
   *[appeal] Appeal:
}{ " " }{ $held ->
    [yes] yes.
    [no] no.
   *[unknown] not told.
}
# $what (String) - whose advice
staff-advice-asked = Advice asked for: { $what }
# $due (String) - the day in words
staff-advice-due = Due { $due }.
# $n (Number) - how many
# $what (String) - advice_asked, advice_chased or advice_given
staff-many = { $what ->
    [advice_asked] Advice asked for: { $n } requests
    [advice_chased] { $n } reminders sent
   *[advice_given] { $n } requests for advice are with someone
}
# $what (String) - whose advice
# $who (String) - the person
staff-advice-given = { $who } deals with the advice: { $what }
# $what (String) - whose advice
staff-advice-chased = Reminder sent: { $what }
# $what (String) - whose advice
# $timing (String) - such as ", 3 days late"; may be empty
staff-advice-received = Advice came in: { $what }{ $timing }
# $what (String) - whose advice
staff-advice-declined = { $what } cannot give advice
staff-assessment-withdrawn = The assessment ended without a decision
staff-assessment-historical = The assessment ended before the period the return covers
# $timing (String) - as above
staff-plan-agreed = We decided to make a plan{ $timing }
# $timing (String) - as above
staff-plan-refused = We decided not to make a plan{ $timing }
staff-draft-sent = The draft plan was sent to the family
# $until (String) - the day in words
staff-draft-time = The family has at least 15 days from the day it was served, to { $until }.
# $timing (String) - as above
staff-final-issued = The final plan was sent{ $timing }
# $rule (String) - what has to be done
staff-exception = We rely on an exception: { $rule }
# $what (String) - whose advice
staff-exception-advice = Only for this advice: { $what }.
# $ground (String) - what the ground says
staff-exception-ground = { $ground }. The original date stays in sight.
# $from (String) - the day in words
staff-exception-day = The day: { $from }.
# $from (String) - the day in words
# $to (String) - the day in words
staff-exception-days = From { $from } to { $to }.
# $first (String) - the day in words
# $last (String) - the day in words
staff-exception-window = The window for asking was { $first } to { $last }.
# $applied (Bool) - whether one applied
staff-week-20 = { $applied ->
    [true] The return says that an exception to the 20 weeks applied
   *[false] The return says that no exception to the 20 weeks applied
}
# $start (String) - the day in words; may be empty
staff-plan-described = The plan was recorded{ $start }
# $setting (String) - the name of the setting
staff-plan-names = It names { $setting }.
# $from (String) - the number of the old council
staff-transferred-in = The plan came from another council ({ $from })
# $between (String) - which move, in words
# $year (String) - the year of the move
# $before (String) - the day before which the place is to be named
staff-transfer-of = Phase transfer { $between } in September { $year }: the new place is to be named before { $before }
staff-transfer-not-sent = The amended plan that names it is not sent yet.
# $day (String) - a day in words
staff-transfer-sent = The amended plan that names it was sent on { $day }.
staff-transfer-inset = The plan is reviewed and amended, and the new place named in it, before 15 February of the year of the move; before 31 March for a move to a post-16 place (SEND Regulations 2014, regulation 18(1)). Record the review meeting and the decision on their own pages.
staff-transfer-sent-hint = Leave it empty until the plan is sent. Then come back to this page.
# $year (String) - the year in whose September there is no move
staff-stays = No phase transfer in September { $year }: the child does not move between phases of education
staff-stays-inset = Regulation 18 of the SEND Regulations 2014 is about a child who moves: from an early years provider to school, from infant to junior school, from primary to middle or secondary school, from middle to secondary school, and from secondary school to a post-16 institution. It sets no date for one who does not move that year. A move that was recorded for the same year, and is not made yet, no longer counts.
staff-stays-hint = Such as a school for all ages, or a primary school with an infant and a junior part. The family reads that no move is planned, and not these words.
staff-refuse-stays-why = Enter why they do not move.
staff-refuse-move = Choose which move it is.
staff-refuse-move-year = Enter the year of the move.
# $places (String) - the settings
staff-placements = Placement recorded: { $places }
# $needs (String) - the needs
staff-needs = Needs recorded: { $needs }
staff-review-held = The annual review meeting was held
# $outcome (String) - M, A, C or unknown
# $timing (String) - as above
staff-review-decided = After the review we decided { $outcome ->
    [M] to keep the plan as it is
    [A] to amend the plan
    [C] to end the plan
   *[unknown] (the return does not say what)
}{ $timing }
# $timing (String) - as above
staff-cease-decided = We decided to end the plan{ $timing }
# $timing (String) - as above
staff-notice-sent = The notice of proposed amendments was sent{ $timing }
# $timing (String) - as above
staff-amended = The final amended plan was sent{ $timing }
# $due (String) - the day in words, or not known
# $done (String) - the day in words, or not known
staff-transfer = Move between phases of education: to be named by { $due }, done { $done }
# $reason (String) - why
staff-ceased = The plan ended: { $reason }
# $who (String) - the officer
# $team (String) - the team
staff-owner = { $who } has the case ({ $team })
# $team (String) - the team
staff-owner-team = The case is with { $team }, not yet given to anyone
# $day (String) - the census day in words
staff-known-from-return = Known from the return as at { $day }
staff-confirmed = An officer confirmed that the case is up to date
staff-retracted = An entry was taken back
# $old (String) - the sentence that was wrong
staff-corrects = Puts right an earlier entry: “{ $old }”.
# $old (String) - the sentence that was taken back
staff-takes-back = Taken back: “{ $old }”.

## Who asked, whose advice

staff-source-family = The family
staff-source-setting = The school or other setting
staff-source-health = A health service
staff-source-social-care = Social care
staff-source-other = Someone else
staff-source-unknown = Someone

## Timing against a limit

# $span (String) - such as 10 days
staff-inside = , { $span } inside the limit
staff-on-limit = , on the last day of the limit
# $span (String) - such as 3 weeks (24 days)
staff-late-by = , { $span } late

## The mirror

staff-mirror-rest = The rest of what they read

## The strip

staff-mile-request = Request received
staff-mile-assess = Decide: assess or not
staff-mile-advice = Advice due back
# $who (String) - the parent's first name, or the family
staff-mile-no-plan = If no plan: tell { $who }
staff-mile-final = Final plan
# $who (String) - the parent's first name, or the family
staff-span-family = Draft with { $who }
staff-span-schools = Schools asked
# $from (String) - a short day
# $to (String) - a short day
staff-span = { $from } to { $to }
# $from (String) - a short day
# $to (String) - a short day
staff-span-latest = latest { $from } to { $to }
# $day (String) - a short day
# $done (String) - a short day
staff-by-done = by { $day } · done { $done }
# $day (String) - a short day
# $done (String) - a short day
staff-by-done-late = by { $day } · done late { $done }
# $day (String) - a short day
staff-by = by { $day }
# $day (String) - a short day
# $n (Number) - how many are late
staff-by-n-late = { $day } · { $n } late
# $day (String) - a short day
staff-by-excepted = { $day } · exception relied on
# $n (Number) - how many
staff-passed-advice = { $n ->
    [one] One piece of advice passed its six-week limit
   *[other] { $n } pieces of advice passed their six-week limit
}
# $n (Number) - how many
staff-family-waits = { $n ->
    [one] Family sees that we wait for one report
   *[other] Family sees that we wait for { $n } reports
}
# $why (String) - such as a bank holiday
# $day (String) - the day in words
staff-send-by = { $why }: send by { $day }

## Where the case is

# $span (String) - such as 63 days
staff-left = { $span } left
staff-due-today = Due today
# $span (String) - such as 11 weeks (81 days)
staff-late = { $span } late
# $what (String) - what has to be done
# $day (String) - the day in words
staff-due-line = { $what }: due { $day }.
# $what (String) - what has to be done
# $day (String) - the day in words
staff-due-line-late = { $what }: it was due { $day }.
# $day (String) - the census day in words
staff-as-at = As at { $day }
staff-as-at-why = This is what the return told. It is not counted late, ranked or chased until an officer confirms it.
staff-ended-request-refused = Closed: we decided not to assess
staff-ended-plan-refused = Closed: we decided not to make a plan
staff-ended-withdrawn = Closed: the request was withdrawn
staff-ended-moved = Closed: the family moved to another council
staff-ended-ceased = Closed: the plan has ended
staff-no-limit = No limit is running
# $what (String) - what has to be done
staff-not-known = { $what }: the day is not known, because the day it counts from is not known.
staff-day-not-known = The day is not known, because the day it counts from is not known.
# $day (String) - the original day in words
staff-day-disapplied = An exception is relied on. The original date, { $day }, stays in sight. Do it as soon as you can.
# $what (String) - what has to be done
# $day (String) - the original day in words
staff-disapplied = { $what }: an exception is relied on. The original date, { $day }, stays in sight. Do it as soon as you can.

# $day (String) - the day in words
staff-kept-until = Until { $day } at least, and while an appeal is not decided.
# $day (String) - the day in words
staff-refusal-passed = The day passed on { $day }. It binds a refusal only: a plan can still be agreed.

## Why a date is at risk

# $n (Number) - how many
staff-risk-advice-late = { $n ->
    [one] One report is late.
   *[other] { $n } reports are late.
}
# $n (Number) - how many
# $when (String) - such as in 23 days, or today
staff-risk-advice-out = If there is to be no plan, the family has to be told { $when }, with { $n ->
    [one] one report
   *[other] { $n } reports
} not in.
staff-nobody-asked-yet = Nobody asked yet.
staff-nobody-asked = Nobody was asked for advice.
staff-asked-not-told = The return does not tell who was asked for advice.
staff-risk-nobody-asked = Nobody has been asked for advice.
# $day (String) - the day in words
staff-risk-draft = The draft needs to go by { $day } to leave 15 days for the family and 15 for schools.
# $day (String) - the day in words
staff-risk-draft-passed = There are no longer 30 days for the family and schools: that needed a draft by { $day }.
# $sent (Bool) - whether the draft has gone
# $until (String) - the last of the family's days
# $last (String) - the last day for the plan
staff-risk-family-days = { $sent ->
    [true] The family’s 15 days on the draft run
   *[false] If the draft goes today, the family’s 15 days run
} to the end of { $until }, and the last day for the plan is { $last }: the plan cannot go in time unless the family has finished sooner.
# $what (String) - what has to be done
# $days (String) - such as 5 days
staff-risk-soon = { $what }: due in { $days }.
# $what (String) - what has to be done
staff-risk-today = { $what }: due today.
# $what (String) - what has to be done
# $why (String) - such as a bank holiday
# $day (String) - the day in words
staff-risk-holiday = { $what }: the last day falls on { $why }, so send by { $day }.
staff-risk-no-owner = Nobody has this case yet.

## Do next

staff-next-confirm = Check the case and confirm it is up to date
staff-next-allocate = Give the case to an officer
staff-next-decide-assess = Decide whether to assess
staff-next-ask-advice = Ask for advice
# $what (String) - whose advice
staff-next-chase = Chase { $what }
staff-next-decide-plan = Decide whether to make a plan
staff-next-draft = Record the draft plan
staff-next-final = Record the final plan
staff-next-review-held = Record the review meeting
staff-next-review-decide = Record the decision after the review
staff-next-notice = Record the notice of amendments
staff-next-amended = Record the amended plan
staff-next-ended = Record that the plan has ended, once the law no longer keeps it
staff-next-not-exceptions = Late advice, staff shortage and panel dates are not exceptions.
staff-next-rely = Rely on an exception
# $who (String) - the persons
staff-next-right = Say whether { $who } has parental responsibility or care
staff-next-late-reason = Say why the decision was late

## Why it is late

# $advice (String) - a span
# $after (String) - a span
staff-delay-split = Waiting for advice past its limit: { $advice }. After the last advice came in: { $after }.
# $span (String) - a span
staff-delay-advice = Waiting for advice past its limit: { $span }.
# $span (String) - a span
staff-delay-after = After the last advice came in: { $span }.

## The letter and its notice

# $what (String) - what the law asks for
# $contact (String) - the contact of the area's settings
staff-notice-absent = The letter cannot say { $what }, because the area’s settings have no { $contact }.
# $what (String) - what the law asks for
staff-notice-no-day = The letter cannot say { $what }, because the day cannot be worked out.
staff-contact-mediation = mediation adviser
staff-contact-sendiass = free advice service (SENDIASS)
staff-contact-disagreement = disagreement resolution service
staff-contact-team = SEND team telephone number
staff-release-friday = Not now: a refusal is not sent after 3pm on a Friday. Phone the family first, and send it on the next working day.
staff-release-holiday = Not now: a refusal is not sent the day before a holiday. Phone the family first, and send it on the next working day.
staff-release-closed = Not now: a refusal is not sent on a day when nobody can answer the phone. Send it on the next working day.
staff-release-limit = The law’s last day is before the next working day, so it can go now. Phone the family first.
staff-release-passed = It is late already, so it is not held back. Phone the family first.

## Refusals of our pages

staff-refuse-outcome = Choose what was decided.
staff-refuse-reasons = Give the reasons in words the family will read.
staff-refuse-phone = Phone the family before a refusal is sent, and tick that you did.
staff-refuse-nobody = Nobody of the family is on record, so this refusal can be told to nobody. It waits until somebody is: add whoever has parental responsibility or care.
staff-refuse-earlier = The day is earlier than today. Say why: the letter is made and recorded today.
staff-refuse-consulted = Before a plan is ended the family has to be told that it is considered, and they and the head consulted. Do that first, and tick that you did.
staff-refuse-officer = Choose the officer who decides.
staff-refuse-day = Enter the day.
staff-refuse-ground = Choose a ground the law allows.
staff-refuse-ground-from = Enter the day the ground began.
staff-refuse-impractical = Say how it makes keeping to the date impractical.
staff-refuse-evidence = Say what evidence there is.
staff-decide-left = Has the child or young person left education or training?
staff-decide-left-hint = Then the plan is reviewed before it can end (regulations 29 and 30). This decision is outside a review.
staff-refuse-left = Say whether they have left education or training.
staff-refuse-end-reason = Choose why the plan ended.
staff-refuse-why = Say why.
staff-refuse-none-ticked = Tick at least one line.
staff-refuse-cover = Choose who covers while they are away.
staff-refuse-to = Choose who gets the cases.

## My calendar

# $from (String) - the first day in words
# $to (String) - the last day in words
staff-calendar-span = From { $from } to { $to }
staff-calendar-empty = Nothing is due on these days in your cases, or in those of anybody you cover for.
staff-calendar-more = There is more on these days than is shown: the first 200 are here. The list of cases has the rest.
staff-calendar-draft = The family’s 15 days on the draft end
# $day (String) - the last day away
staff-calendar-away = You are away until { $day }
# $name (String) - who is away
# $day (String) - the last day away
staff-calendar-covers = You cover for { $name } until { $day }

## Lists

staff-if-no-plan = If there is to be no plan, tell the family
# $team (String) - the team
# $child (String) - the child's name
staff-chase-for = { $team } for { $child }
# $child (String) - the child's name
staff-open-for = the case of { $child }
# $reference (String) - the case reference
# $day (String) - the day in words
staff-chase-text = Reminder about { $reference }: your advice was due on { $day }. Tell us when we will have it.
staff-chase-today = A reminder was already sent today.
staff-left-title = No reminder is sent about these
# $owner (String) - who has the case
staff-left-other = { $owner } has this case. Only they, whoever covers for them and a SEND manager can chase for it.
staff-left-nobodys = Nobody has this case yet. A SEND manager gives it to an officer first.
staff-left-none-late = No advice of this case is late.
staff-left-as-at = A case known from a return only is not chased. Confirm it first.
staff-chase-family = Each reminder stands in the team’s inbox and on the timeline. The family sees that we have asked again. Remind a designated clinical officer by phone where health advice is late.
staff-many-missing = This case cannot be changed by you any more.
staff-many-no-reminder = No reminder was sent
staff-many-no-case = No case was given
staff-chase-nothing = Tick at least one line with late advice. A case known from a return only is not chased.

## The decision form

# $day (String) - the day in words
staff-decide-by = By law the family must be told by { $day }, and as soon as you can.
# $day (String) - the day in words
staff-decide-late = By law the family had to be told by { $day }. It is late: say why below, or send it now and say why later.
# $what (String) - whose advice
staff-decide-without = Not in yet: { $what }. You may decide before it comes. Say in the reasons why you go ahead.
staff-late-without = No reason given. You can send the decision now: the case goes on asking why.
staff-letter-nobody = Nobody is on record to write to. Say who has parental responsibility or care first.
# $who (String) - the persons
staff-letter-no-address = No postal address is on record for { $who }, so their letter has none.
# $who (String) - the persons
staff-letter-kept-from = A court order keeps { $who } from this record, and a letter goes to the same address.
# $child (String) - the child
# $who (String) - the person or the team
staff-letter-social-worker = { $child } is looked after, so { $who } gets a letter too.
# $child (String) - the child
staff-letter-no-social-worker = { $child } is looked after, and no social worker is on record here to write to. Send them a copy yourself.
# $child (String) - the young person
staff-letter-young-person = { $child }, who is over compulsory school age. If they cannot decide this for themselves, send it to whoever acts for them.
# $who (String) - the persons
staff-letter-not-known = We do not know whether { $who } is a parent in law, so the letter is not addressed to them.
staff-decide-phoned = I phoned the family and told them before the letter goes
staff-decide-consulted = The family was told that we were considering this, and they and the head of the school or college were consulted (regulation 31)
staff-decide-day-hint = The day the letter goes. For example, 23 11 2026
staff-decide-earlier-hint = Only where the letter went before today. The case shows that it was recorded later.
staff-decide-officer-hint = A panel advises. A named officer decides and signs.
staff-decide-reasons-hint = Plain words. Say what you looked at and why it leads to this decision. An empty line starts a new paragraph.
staff-decide-late-hint = Only where the family is told after the law’s date. Late advice, staff shortage and panel dates are not exceptions.
staff-refuse-as-at = This case is known from a return only. Confirm it before you decide.

## Other forms

staff-ask-hint = The usual six and the family’s own views are ticked. You must also ask anyone the family reasonably asks for.
staff-ask-more-hint = Some were asked already. You must also ask anyone the family reasonably asks for.
staff-ask-urn-hint = Where no school is on record, or the family asks for another. Somebody else can be asked only where their team is on record.
staff-except-hint = Each limit is tested by itself. An exception to one does not excuse another.
# $limit (String) - what the limit is for
staff-excepted-day = { $limit }: the limit before the exception
# $limits (String) - the limits it is for
staff-except-ground-for = For the limit: { $limits }.
staff-except-ground-hint = Late advice, staff shortage, waiting lists, panel dates and bank holidays are not on the list.
staff-except-from-hint = The first day closed, the first day away, a day within the time the law allows on which the circumstances affected the family, or the day of the missed appointment. For example, 23 7 2026
staff-except-to-hint = For a closure, the day it opens again: asking counts from 7 days before it closed to 7 days before it opens. For time away, the last day. Otherwise leave it empty.
staff-except-impractical = It also makes it impractical to keep to the limit
staff-except-warning = An exception switches the limit off. It does not pause the clock and makes no new date. You must still finish as soon as you can, and tell the family why.
staff-except-target-hint = It replaces nothing: the original date stays in sight.
staff-add-closed = This case has ended, so nothing new is added to it. The family can ask again at any time: a new request is a new case.
staff-refuse-rule = Choose the limit.
staff-refuse-urn = Enter the 6 numbers of the register, such as 103150
# $urn (String) - the number
staff-refuse-urn-unknown = No school or college on record has the number { $urn }. Check it in the register of schools, Get Information about Schools. If it is right, ask a data officer to bring the register in again, then record this
# $sent (String) - the day in words
# $until (String) - the day in words
staff-final-time = The draft went on { $sent }. The family has at least 15 days, to { $until }.
staff-final-hint = The day it went to the family, the setting it names and the health board.
staff-final-finished = The family has told us they need no more time
staff-correct-what = Say what is wrong.
staff-correct-hint = Both entries stay in the record, with your reason.
# $why (String) - what was typed
staff-asked-cannot-because = The advice cannot be given: { $why }
staff-asked-taken = Someone deals with it
staff-asked-what = Choose what to record.
staff-asked-who = Choose who deals with it.
# $team (String) - the team that was asked
staff-asked-left = They do not work in { $team } any more. Choose somebody who does.
# $day (String) - the day in words
staff-asked-received = The advice was marked as received on { $day }.
# $day (String) - the day in words
staff-asked-declined = On { $day } it was recorded that the advice cannot be given.
staff-review-explain = A plan is reviewed within the 12 months that start with the day it was made or last reviewed. The decision must be sent in that time too.
staff-review-unknown-explain = The return did not say when these plans were first made or last reviewed. Record the last review to start the year.
# $last (String) - the day in words
# $meeting (String) - the day in words
staff-transfer-explain = The last lawful day is { $last }. To keep the 4 and 8 weeks that follow a meeting, it must be held by { $meeting }.
# $plans (String) - how many plans, in words
staff-transfer-unknown = Not known for { $plans } of children of an age to move.
# $year (String) - the year of the September they would move in
staff-transfer-of-age = Children who by their age may move to another school or on from school in September { $year }, of whom it is not on record whether they do. No return told it. Ask at the review, and record the phase transfer, or that there is none, under “Add to the case”.
staff-allocate-hint = All open and closed cases of this officer, at most 100 at a time.
staff-refuse-no-team = There is no SEND team on record. Add one first.
staff-cover-who = Choose who is away.
staff-cover-own = You can say who covers for you. A SEND manager says it for anybody else.
# $away (String) - who is away
# $covers (String) - who covers
# $from (String) - the first day
# $to (String) - the last day
staff-cover-line = { $away } is away from { $from } to { $to }, and { $covers } covers
staff-refuse-cover-end = Choose which cover to end.

## Logging a request

staff-new-inset = A name, a birth date and a way to reach the family are enough, and the last may be found out later. The 6 weeks count from the day it came, not from today.
staff-new-same = Say whether this is one of the children on record.
# $reference (String) - the case that runs
staff-new-running = { $reference } is open for this child: what the family asks now belongs there. A second request would start a second clock.
staff-new-same-hint = Someone on record has the same name and birth date, or nearly the same.
# $code (String) - the home postcode
staff-new-same-lives = Lives at { $code }.
staff-new-same-no-post-code = No postcode on record.
staff-new-same-no-case = No case.
# $reference (String) - the case
# $stage (String) - how far it has come
staff-new-same-case = { $reference }: { $stage }.
# $name (String) - the officer
staff-new-same-officer = { $name } has it.
staff-new-same-nobody = Nobody has it yet.
staff-new-day-hint = The day it reached the council. If that cannot be told, the earliest day it may have been.
staff-new-forename = Enter the first name.
staff-new-surname = Enter the last name.
staff-new-birth-date = Enter the date of birth.
staff-new-source = Choose who asked.
staff-new-route = Choose how it came.
staff-new-day = Enter the day it came.
staff-new-contact = Enter who to write to, or tick that nobody is known yet.
staff-new-contact-unknown = We do not know yet whom to write to. The 6 weeks count all the same
staff-parent-unnamed = (name not on record)
staff-contact-unknown = nobody to write to is known yet
# $who (String) - the person
# $child (String) - the child's name
staff-right-question = Does { $who } have parental responsibility for { $child }, or care for them?
staff-right-question-them = Do they have parental responsibility, or care for the child?
staff-right-hint = By law a parent is anyone with parental responsibility, and anyone who cares for the child (Education Act 1996, section 576). Letters go to them. Ask; do not guess.
staff-refuse-too-young = They are still of compulsory school age: the person to write to is a parent or someone who cares for them.
staff-refuse-right = Say whether they have parental responsibility or care. If you do not know, say so.
staff-new-reach = Enter a telephone number or an e-mail address.

## Records of one child

# $child (String) - the name on the first record
staff-together-second = This is a later record of { $child }. A person has said that both are of one child, and this page tells what both know. The first record:
# $cases (String) - references
staff-together-first = There is another record of this child, with { $cases }. A person has said that both are of one child, and this page tells what both know. Go there:

## Adding someone to the family

staff-right-add = Add a parent, a carer or the young person
staff-next-contact = Say whom to write to: nobody is known yet
staff-contact-refuse-name = Enter their name.
staff-contact-refuse-reach = Enter a telephone number, an e-mail address or an address.
# $who (String) - the person
staff-contact-refuse-there = { $who } is in this family already.
staff-contact-refuse-like = Say whether this is one of the people on record.
staff-contact-like-hint = Someone on record is reached in the same way. If it is the same person, they will be family to both children, with the details on record. If you are not sure, ask them.
# $who (String) - the person
# $child (String) - the child by whom they are known
staff-contact-like = Yes, it is { $who }, of the family of { $child }

## Somebody of the family is reached otherwise

# $who (String) - the person
staff-reach = Change how { $who } is reached
staff-reach-hint = Letters go to the new address from now on. What was known before stays in the record. Leave a field empty only where it is known no more.
staff-reach-refuse-told = Enter who told us.
staff-reach-refuse-same = Nothing is changed here: enter what is new.

## A record that is kept back

staff-kept-back = This record is kept back
staff-kept-back-what = There is a case with this number. A SEND manager has restricted it: only the people named on it, one by one, can open it, and you are not one of them.
staff-kept-back-why = This page tells nobody whose it is or why. That you opened it is on record.
# $team (String) - whom to ask
staff-kept-back-ask = If you need it for your work, a SEND manager who is named on it can name you too. Ask { $team }:
staff-sent-refuse-to = Say who received it
staff-sent-to-hint = Everyone it was sent to, such as both parents.
staff-sent-no-advice = Nobody was asked for advice. The law names those whose advice the council must have before it makes a plan (SEND Regulations 2014, regulation 6). You can record the draft all the same.
staff-sent-no-decision = No decision to make a plan is on record. With the draft we record, on the same day, that you decided to make one: without reasons and without a letter.
staff-sent-decide-first = Record the decision first, with its reasons
# $what (String) - what was sent
# $to (String) - who received it
# $day (String) - the day in words
staff-sent-about-to = You are about to record that { $what } was sent to { $to } on { $day }.
# $to (String) - who received it
staff-note-received = Received by { $to }.
# $name (String) - who put it right
# $why (String) - the reason, in their words
staff-note-put-right = { $name } put it right: “{ $why }”
# $why (String) - why keeping to the limit is impractical
# $evidence (String) - the evidence
staff-note-exception = Why it makes the date impractical: “{ $why }” Evidence: “{ $evidence }”
staff-decided-by-draft = Recorded with the draft, without reasons.
