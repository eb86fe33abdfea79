### The family's own pages, at a reading age of 11 or less. No sentence here may use an acronym.

## The steps

tracker-asked = You asked for an assessment
# $setting (String) - who asked
tracker-asked-by = { $setting } asked for an assessment
tracker-asked-setting = The school or nursery asked for an assessment
tracker-asked-other = Someone asked for an assessment
tracker-day-not-known = We do not know the day yet. We will find out.
tracker-day-unknown = We do not know which day.
tracker-sorry = We are sorry.
tracker-decide = We decide if we will assess
# $day (String) - the day in words
tracker-decide-by = We must tell you by { $day }.
tracker-said-yes = We said yes
tracker-said-no = We said no
# $child (String) - who it is about
tracker-reports = People who know { $child } write reports
tracker-reports-you = People who know you write reports
tracker-reports-none = We have not asked anyone yet.
# $came (Number) - how many came
# $all (Number) - how many were asked
tracker-reports-in = { $came } of { $all } reports are in.
# $n (Number) - how many
tracker-reports-cannot = { $n ->
    [one] One could not be written.
   *[other] { $n } could not be written.
}
tracker-reports-rest = We did not wait for the rest.
tracker-reports-views = Your own views are in too.
# $child (String) - who it is about
tracker-plan = We decide if { $child } needs a plan
tracker-plan-you = We decide if you need a plan
# $day (String) - the day in words
tracker-plan-by = If we decide not to make a plan, we must tell you by { $day } and say how to get mediation or appeal. If we will make one, we send you a draft to read and change.
# $day (String) - the day in words
tracker-plan-passed = If our answer is no, by law you should have heard by { $day }. If it is yes, we send you a draft to read and change.
tracker-plan-yes = We will make a plan.
tracker-plan-no = We will not make a plan.
tracker-draft = You read the draft
tracker-draft-later = You get at least 15 days to say what you think and which school you prefer.
# $sent (String) - the day in words
# $until (String) - the day in words
tracker-draft-sent = We sent it on { $sent }. You have at least 15 days, to { $until }.
# $sent (String) - the day in words
tracker-draft-was-sent = We sent it on { $sent }.
tracker-final = You get the final plan
# $day (String) - the day in words
tracker-final-if = If there is a plan, you get it by { $day }. That is 20 weeks from the day we got the request.
# $day (String) - the day in words
tracker-final-by = By { $day }. That is 20 weeks from the day we got the request.
# $day (String) - the day in words
tracker-final-tight = By law it is due by { $day }. It may be late, because you have 15 days to read the draft first.
# $day (String) - the day in words
tracker-late = We are sorry. It was due by { $day }.
# $done (String) - the day it was done
# $day (String) - the day the law set
tracker-done-late = It was done late, on { $done }. We are sorry. By law it was due by { $day }.
# $day (String) - the day in words
# $passed (Bool) - whether the day has passed
# $reason (String) - why, such as an appointment that was missed
tracker-off = The law’s date { $passed ->
    [true] was
   *[false] is
} { $day }. The law lets us be late, because of { $reason }. We will do it as soon as we can.

## A plan in force

tracker-has-plan = The plan is in place
tracker-review = We look at the plan again
tracker-review-met = We met to look at the plan
tracker-review-whole = We finish looking at the plan for this year
# $day (String) - the day in words
tracker-review-by = By { $day }. The law says at least once a year.
tracker-stays = No move is planned
# $year (String) - the year in whose September there is no move
tracker-stays-year = No new school or college in September { $year }. Tell us if you think this is wrong.

## What comes

tracker-coming = Coming up
# $day (String) - the day in words
tracker-coming-by = By { $day }
tracker-coming-no-plan = If there will be no plan, we tell you
tracker-coming-final = If there is a plan, you get it
tracker-coming-draft = Tell us what you think of the draft
tracker-coming-chosen = We tell you what we chose after the meeting
tracker-coming-changes = We send you the changes we want to make
tracker-coming-new-plan = You get the new plan
tracker-coming-move = The plan names the next school or college

## Beside the steps

tracker-officer = Your case officer
tracker-no-officer = Our team has your case. We will tell you who your own worker is.
# $name (String) - first name of the officer
# $day (String) - the last day away
# $cover (String) - who covers
tracker-away-now = { $name } is away until { $day }. { $cover } covers now:
# $name (String) - first name of the officer
# $from (String) - the first day away
# $to (String) - the last day away
# $cover (String) - who covers
tracker-away-soon = { $name } will be away from { $from } to { $to }. { $cover } will cover:
# $name (String) - first name of the officer
tracker-away = If { $name } is away:
tracker-advice = Free, confidential, impartial advice
# $name (String) - the service
tracker-arms-length = { $name } works at arm’s length from the council.
tracker-unhappy = If you are not happy
# $childs (String) - whose support: “Maya’s” or “your”
tracker-complain = You can complain. It will not affect { $childs } support. Ring or write to:
tracker-complain-heading = Complain
tracker-brief-help = Get help
tracker-brief-advice = Free advice:
tracker-brief-complain = To complain:
# $childs (String) - whose information: “Maya’s” or “Your”
tracker-information = { $childs } information
tracker-looked = Who has looked at this
tracker-add = Tell us more
tracker-law = What the law says
tracker-why = Why this date?
tracker-where = Where we are
tracker-page = Where things are
tracker-added = Thank you. We have what you told us.
# $name (String) - whom to ring
# $day (String) - the last day in words
tracker-adviser = To get mediation, first ring { $name }. Do it by { $day }.
# $name (String) - whom to ring
tracker-adviser-undated = To get mediation, first ring { $name }.
# $day (String) - the last day in words
tracker-appeal = To appeal, write to the tribunal by { $day }. Our letter says how.
tracker-appeal-undated = You have two months from the day of our letter to get mediation or to appeal. The letter says how.
# $day (String) - the last day in words
tracker-appeal-passed = The last day to appeal was { $day }. The tribunal can still say yes if you ask late. Free advice can help you.
tracker-appeal-certificate = If the adviser gives you a certificate, you have at least one month from its day.
tracker-appeal-plan = Do you not agree with what the plan says? You can get mediation or appeal.
tracker-appeal-place = Is it only about the school or college in the plan? Then you can appeal without ringing first.
tracker-appeal-next = Each time we change the plan, or look at it and leave it as it is, we send you a letter. From its day you have two months to get mediation or to appeal.
tracker-adviser-why = to ring the adviser
tracker-appeal-why = to appeal
tracker-adviser-heading = Mediation and appeal

## Letters

letters-title = Letters
letters-none = There is no letter to you here yet.
# $day (String) - the day it was sent
letters-letter = Letter of { $day }
# $day (String) - the day it was written
letters-reasons = Our reasons, { $day }

## Who has looked

looked-lead = We keep a note each time someone opens this. Your own visits are not in the list.
looked-nobody = Nobody has looked yet.
looked-day = Day
looked-by = Who
looked-often = How often
# $times (Number) - how many times on that day
looked-times = { $times ->
    [one] once
   *[other] { $times } times
}
looked-case-officer = a case officer
looked-send-manager = a manager in the team
looked-setting = the school or nursery
looked-psychologist = an educational psychologist
looked-therapist = a therapist or health worker
looked-service-manager = a manager in a health team
looked-dco = the lead health officer
looked-social-worker = a social worker
looked-dsco = the lead social care officer
looked-virtual-school = the team for looked-after children
looked-data-officer = an officer who keeps the records right
looked-auditor = someone who checks our work
looked-inspector = an inspector
looked-other = someone else on our staff

## Home

tracker-home = Your home page
# $child (String) - whose assessment
tracker-title = { $child } assessment
# $child (String) - whose plan
tracker-title-plan = { $child } plan
tracker-home-empty = You have no requests with us yet.
tracker-home-uninvited = No family has invited you yet. When one does, you find their page here.
tracker-home-ask = Ask for an assessment
tracker-home-draft = You have not asked us yet. You began a request and did not send it.
# $name (String) - the child’s first name, as it was typed
tracker-home-draft-about = You have not asked us yet. You began a request about { $name } and did not send it.
tracker-home-draft-link = Look at it and send it
# $child (String) - who
tracker-cannot-show = We cannot show { $child } here. Ring us:
tracker-see = See where things are
tracker-nothing = You do not need to do anything now.

## Asking

ask-title = Ask for an education, health and care assessment
ask-lead = Use this if you think your child has, or may have, special educational needs and may need a plan. You do not need to show that school has tried other things first.
ask-lead-you = Use this if you think you may need more help to learn than your school or college can give.
ask-not-needed = You do not need a diagnosis, a report, or the school’s agreement.
ask-quick = A name, a birth date and a way to reach you are enough. You can send now and add more later. The law’s six weeks start on the day you send it.
ask-other-ways = You can also ring us, write to us, or ask someone to help you. A call counts from the day you make it. Ring:
ask-forename = What is your child’s first name?
ask-surname = What is your child’s last name?
ask-birth = What is your child’s date of birth?
ask-birth-hint = For example, 3 5 2019
ask-child = Your child
ask-born = Date of birth
ask-born-later = The date of birth must be in the past
ask-grown = At this age your child can ask for themselves. They can do it here, or ring us and we will help
ask-too-old = The law lets someone ask up to their 25th birthday. Ring us if you are not sure
ask-phone = Your phone number
ask-email = Your email address
ask-reach = Give a phone number or an email address, or both.
ask-words = Is there anything you want to tell us now? You can leave this empty.
ask-told = What you want to tell us
ask-enter-forename = Enter your child’s first name
ask-enter-surname = Enter your child’s last name
ask-enter-birth = Enter your child’s date of birth
ask-enter-reach = Enter a phone number or an email address
ask-enter-words = Write what you want to tell us
ask-check = Check before you send your request
ask-please = I am asking you to assess my child.
ask-please-you = I am asking you to assess me.
ask-send = Send your request
ask-drop = Delete it
ask-check-button = Continue
ask-sent = Request sent
# $reference (String) - the case reference
ask-sent-reference = Your reference is { $reference }
ask-next = What happens next
ask-next-officer = Someone from our team will ring you.
# $day (String) - the day in words
ask-next-decide = We must answer by { $day }. We tell you if we will assess.
# $day (String) - the day in words
ask-next-plan = If we assess, we decide if a plan is needed. If it is, you get the final plan by { $day }.
ask-track = Track this request
ask-dropped = What you typed is gone. You have not asked us.
ask-already = We already have a request or a plan for this child. See your home page, or ring us
# $child (String) - a first name, or “you”
ask-already-title = We already have a request or a plan for { $child }
ask-already-other = Did you mean another child?
ask-already-change = Change what you typed
ask-already-drop = Delete what you typed
ask-more = What do you want to tell us?
ask-more-hint = Write as little or as much as you like.
ask-more-send = Send

## A school asks

school-title = Your pupils
# $n (Number) - how many
school-assessed = { $n ->
    [one] One pupil in assessment
   *[other] { $n } pupils in assessment
}
# $n (String) - how many, in words
school-plans = Pupils with a plan: { $n }
school-empty = No pupils with open work.
school-ask = Ask for an assessment for a pupil
school-ask-lead = A name, a birth date and a phone number or email address for the family are enough. The law’s six weeks start on the day you send it.
school-forename = Pupil’s first name
school-surname = Pupil’s last name
school-birth = Pupil’s date of birth
school-enter-forename = Enter the pupil’s first name
school-enter-surname = Enter the pupil’s last name
school-enter-birth = Enter the pupil’s date of birth
school-told = Have you spoken to the parent?
school-told-hint = You can send either way, and you can leave this empty. We must consult them.
school-told-yes = Yes
school-told-no = Not yet
school-parent = Parent or carer’s name
school-parent-phone = Their phone number
school-parent-email = Their email address
school-parent-hint = You can leave this empty and tell us later.
school-enter-reach = Enter a phone number or an email address for them
school-words = Is there anything you want to tell us now? You can leave this empty.
school-send = Send the request
school-sent-told = We will tell the parent what happens next.
school-sent-not-told = We will tell the parent that you asked, and ask what they think.
school-sent-no-parent = You did not give the name of a parent or carer. Ring us when you know it.
school-sent-no-told = You did not say if the parent knows, so we take it that they do not know yet. Tell them, then tell us.
