### What a family reads about a case, at a reading age of 11 or less. $child is a first name or “you”, $childs is
### “Maya’s” or “your”. No sentence here may use an acronym.

## The timeline: one sentence for each kind of fact

family-case-opened = We made a file for your request.
# $child (String) - who it is about
family-request-received-family = You asked us to assess { $child }.
# $child (String) - who it is about
family-request-received-setting = The school or nursery asked us to assess { $child }.
# $child (String) - who it is about
family-request-received-other = Someone asked us to assess { $child }.
family-added = You told us more.
family-request-withdrawn = The request was taken back.
family-request-historical = We made this choice some years ago.
# $child (String) - who it is about
family-assessment-agreed = We said yes. We will assess { $child }.
# $child (String) - who it is about
family-assessment-refused = We said no. We will not assess { $child }. Our letter says why, and what you can do.
family-moved-away = You moved. Your new council looks after this now.
family-dispute = We wrote down what we know of talks or an appeal.
# $what (String) - whose report
family-advice-asked = We asked for a report: { $what }.
# $what (String) - whose report
family-advice-given = Someone now works on the report: { $what }.
# $what (String) - whose report
family-advice-chased = We asked again for the report: { $what }.
# $what (String) - whose report
family-advice-received = A report came in: { $what }.
# $what (String) - whose report
family-advice-declined = We asked for a report, but they told us they cannot write one: { $what }.
family-advice-owed = By law we must still get it. We will ask someone else.
family-assessment-withdrawn = The work stopped. We did not make a choice about a plan.
family-assessment-historical = This work ended some years ago.
# $child (String) - who it is about
family-plan-agreed = We said yes. We will write a plan for { $child }.
# $child (String) - who it is about
family-plan-refused = We said no. We will not write a plan for { $child }. Our letter says why, and what you can do.
family-draft-sent = We sent you the first draft of the plan.
family-final-issued = We sent you the final plan.
family-late-reason = We wrote down why a decision was late.
# $reason (String) - one of the reasons below
family-exception = We may not keep to a date. The law lets us be late, because of { $reason }. We will do it as soon as we can.
family-reason-school = a long break at the school or college when we asked for its report
family-reason-nursery = a long break at the nursery when we asked for its report
family-reason-circumstances = something very unusual in your life
family-reason-away = 4 weeks or more away from this area
family-reason-appointment = an appointment that was missed
family-reason-other = a reason in law. Ask us which
family-week-20 = We wrote down if the law let us take more time.
family-plan-described = We put the plan on file.
family-transferred-in = The plan came to us from your old council.
family-placements = We wrote down the place where learning happens.
family-needs = We wrote down what help the plan is for.
family-review-held = We met to look at the plan again.
# $outcome (String) - M, A, C or unknown
family-review-decided = We looked at the plan. { $outcome ->
    [M] It stays as it is.
    [A] We will change it.
    [C] We mean to end it. Our letter says why, and what you can do.
   *[unknown] Ask us what we chose.
}
family-notice-sent = We sent you the changes we want to make to the plan.
family-amended = We sent you the new plan.
# $due (String) - a day in words, or not known
family-transfer = A move to a new school or stage is coming. The law’s date is { $due }.
# $between (String) - the code of the move
# $year (String) - the year of the move
# $due (String) - the day before which the place is to be named, in words
# $sent (String) - yes once the plan that names the place was sent
family-transfer-of = { $between ->
    [to_school] A move to school is coming in September { $year }.
    [to_junior] A move to junior school is coming in September { $year }.
    [to_middle] A move to middle school is coming in September { $year }.
    [to_post_16] A move to college, or another place after school, is coming in September { $year }.
   *[other] A move to secondary school is coming in September { $year }.
} { $sent ->
    [yes] We have sent you the plan that names the new place.
   *[no] By law we must look at the plan and name the new place before { $due }.
}
# $year (String) - the year in whose September there is no move
family-stays = No move to a new school or college is planned for September { $year }.
family-ceased = The plan has ended.
# $who (String) - the officer's name
family-owner = { $who } now looks after your case.
family-owner-team = Our team looks after your case. We will tell you who your own worker is.
# $day (String) - the census day in words
family-known-from-return = This is what we knew on { $day }.
family-confirmed = We checked this page. It is up to date.
family-retracted = We took back a line that was wrong.

## Whose report

family-what-family = your own views
family-what-setting = the school or nursery
family-what-health = a health worker
family-what-psychologist = the educational psychologist
family-what-social-care = social care
family-what-adulthood = help to get ready for adult life
family-what-sensory = the teacher for sight or hearing
family-what-speech = speech and language therapy
family-what-occupational = occupational therapy
family-what-physiotherapy = the physiotherapist
family-what-paediatrics = the children’s doctor
family-what-mental-health = the children’s mental health team
family-what-other = someone who knows about the help needed

## Where we are: one for each state of a case

# $child (String) - who it is about
family-state-received = We have your request. We are deciding if we will assess { $child }.
# $child (String) - who it is about
# $day (String) - the day the law set
family-state-decision-late = We are sorry. We are late. By law you should have heard by { $day } if we will assess { $child }. You can complain, and you can get free advice.
# $child (String) - who it is about
family-state-no-assess = We said we will not assess { $child }. Our letter says why. You can ask someone outside to help us talk. You can also appeal.
# $child (String) - who it is about
# $n (Number) - how many
family-state-assess-yes = We said yes. { $n ->
    [0] We will now ask people to write about what helps { $child }.
    [one] One person is writing about what helps { $child }.
   *[other] { $n } people are writing about what helps { $child }.
}
# $child (String) - who it is about
family-state-assess-untold = We said yes. We are doing the assessment of { $child }.
# $child (String) - who it is about
# $n (Number) - how many we wait for
# $what (String) - whose
family-state-waiting = { $n ->
    [one] We are waiting for one report about { $child }: { $what }.
   *[other] We are waiting for { $n } reports about { $child }: { $what }.
}
# $n (Number) - how many are late
# $day (String) - when they were due
family-state-advice-late = { $n ->
    [one] We are sorry. One report is late. It was due on { $day }.
   *[other] We are sorry. { $n } reports are late. They were due on { $day }.
}
# $n (Number) - how many are late, two or more
# $day (String) - when the first of them was due
family-state-advice-late-apart = We are sorry. { $n } reports are late. The first was due on { $day }.
# $day (String) - when we asked again
family-asked-again = We asked again on { $day }.
family-asked-again-today = We asked again today.
# $day (String) - the day of the final plan
family-final-stays = This does not change the { $day } date for the plan.
# $child (String) - who it is about
family-state-all-in = All the reports are in. We are deciding if { $child } should have a plan.
# $n (Number) - how many services said so
family-state-still-owed = { $n ->
    [one] One service told us it cannot write its report. By law we must still get it. We will ask someone else.
   *[other] { $n } services told us they cannot write their reports. By law we must still get them. We will ask someone else.
}
# $n (Number) - how many could not be written
# $child (String) - who it is about
family-state-all-but = { $n ->
    [one] One report could not be written. We have all the others.
   *[other] { $n } reports could not be written. We have all the others.
} We are deciding if { $child } should have a plan.
# $child (String) - who it is about
# $day (String) - the day the law set
family-state-no-plan-late = We have not told you yet if { $child } will have a plan. If the answer is no, by law you should have heard by { $day }. You can complain, and you can get free advice.
# $child (String) - who it is about
family-state-no-plan = We said we will not write a plan for { $child }. Our letter says why. You can ask someone outside to help us talk. You can also appeal.
# $child (String) - who it is about
family-state-writing = We said yes to a plan for { $child }. We are writing it now.
# $sent (String) - the day in words
# $until (String) - the day in words
family-state-your-turn = It is your turn. We sent the draft on { $sent }. Tell us what you think by { $until }. The law gives you 15 days or more.
family-state-after-draft = Your time on the draft is over. We are finishing the plan.
# $childs (String) - whose plan
# $day (String) - the day the law set
family-state-late-final = We are sorry. { $childs } plan is late. By law it was due by { $day }. You can complain, and you can get free advice.
# $childs (String) - whose plan
family-state-final = { $childs } plan is ready.
# $childs (String) - whose plan
# $day (String) - the day in words
family-state-plan = { $childs } plan is in place. We must look at it again by { $day }.
# $childs (String) - whose plan
family-state-plan-unknown = { $childs } plan is in place. We do not know yet when we must look at it again. We will find out.
# $childs (String) - whose plan
# $day (String) - the day in words
family-state-review-late = We are sorry. We should have looked at { $childs } plan again by { $day }. We are late. You can complain, and you can get free advice.
# $day (String) - the day in words
family-state-review-met = We met to look at the plan. We must tell you by { $day } if we will keep it, change it or end it.
# $day (String) - the day the law set
family-state-review-met-late = We are sorry. We are late. We met to look at the plan, and by law you should have heard from us by { $day }. You can complain, and you can get free advice.
# $childs (String) - whose plan
# $day (String) - the day in words
family-state-ceasing = We mean to end { $childs } plan. It stays in place until { $day } at least. If you appeal, it stays until that is decided. Our letter says why.
# $childs (String) - whose plan
family-state-ceasing-unknown = We mean to end { $childs } plan. It stays in place while you can still appeal. Our letter says why.
# $day (String) - the day in words
family-state-amending = We are changing the plan. You must have the new plan by { $day }.
# $day (String) - the day the law set
family-state-amending-late = We are sorry. The new plan is late. By law it was due by { $day }. You can complain, and you can get free advice.
family-state-withdrawn = The request was taken back. You can ask again at any time.
family-state-moved = You moved. Your new council looks after this now.
family-state-ceased = The plan has ended.
# $day (String) - the census day in words
family-state-as-at = This is what we knew on { $day }. We are checking it. We will then tell you what comes next.
# $officer (String) - who to ring
family-need-longer = Need longer? Tell { $officer }.

## A record that is kept back

family-kept-back = We cannot show you this here
family-kept-back-what = We keep this record back, so that only people we have named can open it.
# $reason (String) - staff, others or other: what the family may be told
family-kept-back-reason = { $reason ->
    [staff] This is the reason: someone who works with us knows the family.
    [others] This is the reason: the record also tells about someone else. The law lets us keep that back.
   *[other] The law lets us do this for some reasons. Ask us which one it is.
}
family-kept-back-again = You can ask us more. You can ask us to look at it again.
# $team (String) - whom to ask
family-kept-back-ask = To ask, ring { $team }:
