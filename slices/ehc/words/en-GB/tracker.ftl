### The family's own pages, at a reading age of 11 or less. No sentence here may use an acronym.

## The steps

tracker-asked = You asked for an assessment
# $setting (String) - who asked
tracker-asked-by = { $setting } asked for an assessment
tracker-asked-other = Someone asked for an assessment
tracker-day-not-known = We do not know the day yet. We will find out.
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
tracker-reports-views = Your own views are in too.
# $child (String) - who it is about
tracker-plan = We decide if { $child } needs a plan
tracker-plan-you = We decide if you need a plan
# $day (String) - the day in words
tracker-plan-by = If we decide not to make a plan, we must tell you by { $day } and say how to get mediation or appeal. If we will make one, we send you a draft to read and change.
tracker-plan-yes = We will make a plan.
tracker-plan-no = We will not make a plan.
tracker-draft = You read the draft
tracker-draft-later = You get at least 15 days to say what you think and which school you prefer.
# $sent (String) - the day in words
# $until (String) - the day in words
tracker-draft-sent = We sent it on { $sent }. You have at least 15 days, to { $until }.
tracker-final = You get the final plan
# $day (String) - the day in words
tracker-final-by = By { $day }. That is 20 weeks from the day you asked.
# $day (String) - the day in words
tracker-final-late = We are sorry. It was due by { $day }.
# $day (String) - the day in words
tracker-final-off = The law’s date was { $day }. The law lets us be late for the reason we told you. We will do it as soon as we can.
# $day (String) - the day in words
tracker-done = { $day }

## A plan in force

tracker-has-plan = The plan is in place
tracker-review = We look at the plan again
# $day (String) - the day in words
tracker-review-by = By { $day }. The law says at least once a year.
# $day (String) - the day in words
tracker-review-late = We are sorry. We should have done this by { $day }.
tracker-review-unknown = We do not know the day yet. We will find out and tell you.

## Beside the steps

tracker-officer = Your case officer
tracker-no-officer = Our team has your case. We will tell you who your own worker is.
# $name (String) - first name of the officer
# $cover (String) - who covers
tracker-away-now = { $name } is away. { $cover } covers now.
# $name (String) - first name of the officer
tracker-away = If { $name } is away:
tracker-advice = Free, confidential, impartial advice
# $name (String) - the service
tracker-arms-length = { $name } works at arm’s length from the council.
tracker-unhappy = If you are not happy
# $child (String) - whose support
tracker-complain = To complain, ring or write to the team. Complaining will not affect { $child } support.
tracker-mediation = You can ask for mediation: someone from outside helps us talk. You can also appeal. Our letter says how.
# $child (String) - whose information
tracker-information = { $child } information
tracker-looked = Who has looked at this
tracker-law = What the law says
tracker-why = Why this date?

## Home

tracker-home = Your home page
# $child (String) - whose assessment
tracker-title = { $child } assessment
# $child (String) - whose plan
tracker-title-plan = { $child } plan
tracker-home-empty = You have no requests with us yet.
tracker-home-ask = Ask for an assessment
tracker-home-draft = You have not asked us yet. You began a request and did not send it.
tracker-home-draft-link = Look at it and send it
# $child (String) - who
# $phone (String) - the team's number
tracker-cannot-show = We cannot show { $child } here. Phone { $phone }.
tracker-see = See where things are
tracker-nothing = You do not need to do anything now.
tracker-your-turn = It is your turn: tell us what you think of the draft.

## Asking

ask-title = Ask for an education, health and care assessment
ask-lead = Use this if you think your child has, or may have, special educational needs and may need a plan. You do not need to show that school has tried other things first.
ask-not-needed = You do not need a diagnosis, a report, or the school’s agreement.
ask-quick = Your child’s name, birth date and how to reach you are enough. You can send now and add more later. The law’s six weeks start on the day you send it.
# $phone (String) - the team's number
ask-other-ways = You can also ring us on { $phone }, write to us, or ask someone to help you. A call counts from the day you make it.
ask-forename = What is your child’s first name?
ask-surname = What is your child’s last name?
ask-birth = What is your child’s date of birth?
ask-phone = Your phone number
ask-email = Your email address
ask-reach = How can we reach you? Give a phone number or an email address.
ask-words = Is there anything you want to tell us now? You can leave this empty.
ask-enter-forename = Enter your child’s first name
ask-enter-surname = Enter your child’s last name
ask-enter-birth = Enter your child’s date of birth
ask-enter-reach = Enter a phone number or an email address
ask-check = Check before you send your request
ask-please = Please assess my child.
ask-send = Send your request
ask-check-button = Continue
ask-change = Change
ask-sent = Request sent
# $reference (String) - the case reference
ask-sent-reference = Your reference is { $reference }
ask-next = What happens next
# $day (String) - the day in words
ask-next-decide = We tell you by { $day } if we will assess.
# $day (String) - the day in words
ask-next-plan = If we assess, we decide if a plan is needed. If it is, you get the final plan by { $day }.
ask-next-officer = Someone from our team will ring you.
ask-track = Track this request
ask-already = There is an open request about this child already.

## A school asks

school-title = Your pupils
school-empty = No pupils with open work.
school-ask = Ask for an assessment for a pupil
school-ask-lead = A name, a birth date and a parent’s contact are enough. The law’s six weeks start on the day you send it.
school-told = Have you spoken to the parent?
school-told-hint = You can send either way. We must consult them.
school-told-yes = Yes
school-told-no = Not yet
school-enter-told = Say if you have spoken to the parent
school-parent = Parent or carer’s name
school-parent-phone = Their phone number
school-enter-parent = Enter the name of a parent or carer
school-enter-phone = Enter a phone number for them
school-sent-told = We will tell the parent what happens next.
school-sent-not-told = We will tell the parent that you asked, and ask what they think.
