### What a family reads about a referral, at a reading age of 11 or less. $child is a first name; days arrive as finished
### words. No sentence here may use an acronym, give a place in a queue, or promise a day that nobody set.

family-title = Waiting for a service
family-none = You are not waiting for any service.
family-refer = Ask a service for help
family-home = My home page
family-over = This has ended.
family-happened = What has happened
family-no-forecast = We cannot give an honest time for this service yet.
# $day (String) - the day from which there will be an answer
family-no-forecast-by = We cannot give an honest time for this service yet. We will by { $day }.

## One referral
# $weeks (Number) - whole weeks since the referral came
family-weeks = { $weeks ->
    [0] We got the referral this week.
    [one] You have waited 1 week.
   *[other] You have waited { $weeks } weeks.
}
# $day (String) - the day the referral came
family-since = We got the referral on { $day }. We count from that day. The count does not stop.
family-triage = The service is reading the referral. It has not said yes or no yet.
family-more = The service asked to know more. Send it if you can. You keep every week you have waited.
# $what (String) - what the service asked, in its words
family-more-what = It asks: “{ $what }”
family-first = The service said yes. You are waiting for the first appointment.
family-treatment = The service has met you. You are waiting for help to start.
family-treating = Help has started. You are not waiting any more.
# $day (String) - the day of the appointment
family-offered = You have an appointment on { $day }.
# $day (String) - the first day
# $other (String) - the other day
family-offered-either = You have an appointment on { $day }. If you cannot come then, you can have { $other }.
# $place (String) - where the appointment is
family-offered-where = It is at { $place }.
# $day (String) - the day of the appointment
family-offered-over = Your appointment was on { $day }. We have not said yet how it went. If you were not seen, ask for a new day.
family-missed = We missed you at the last appointment. Can we help you get there? We will offer another day.
family-cancelled-family = You asked us to change the last appointment. We will offer another day.
family-cancelled-service = We had to call off the last appointment. We are sorry. We will offer another day.
# $day (String) - the first day that suits
family-later = You asked for a later day, from { $day }. You keep every week you have waited.
family-no-time = We cannot give you an honest time yet. We will tell you here when we can.
# $day (String) - the day from which there will be an answer
family-no-time-by = We cannot give you an honest time yet. We will by { $day }. By then we will have counted this list for half a year.
family-not-counted = We cannot give you a day when help will start. This service counts the wait for the first visit. Ask it what comes next.
family-sooner = The service wants to see you sooner than in turn. We do not know the day yet.
# $from (Number) - months from joining that nine in ten wait longer than
family-at-least = { $from ->
    [one] Most families who have waited as long as you wait more than 1 month in all.
   *[other] Most families who have waited as long as you wait more than { $from } months in all.
}
# $from (Number) - months that nine in ten wait longer than
family-at-least-new = { $from ->
    [one] Most families who ask now wait more than 1 month.
   *[other] Most families who ask now wait more than { $from } months.
}
family-at-least-grows = We cannot say how much more. More families join this list than the service can see.
family-at-least-why = We cannot say how much more yet.
# $month (String) - such as “March 2029”
# $tenths (Number) - families in ten, 1 to 7
family-at-least-part = About { $tenths } in 10 are seen by { $month }.
# $from (Number) - months from joining, at the early end
# $to (Number) - months from joining, at the late end
family-likely = Most families who have waited as long as you are seen { $from } to { $to } months after joining.
# $month (String) - such as “March 2027”
family-likely-by = About 8 in 10 are seen by { $month }.
# $to (Number) - months from joining, at the late end
family-likely-short = Most families who have waited as long as you are seen within { $to } months of joining.
# $from (Number) - months, at the early end
# $to (Number) - months, at the late end
family-likely-new = Most families who ask now wait between { $from } and { $to } months.
# $to (Number) - months, at the late end
family-likely-up-to = Most families who ask now wait up to { $to } months.
# $day (String) - the day the reader last looked
family-changed = Since you last looked on { $day }:
# $day (String) - the day the reader last looked
family-same = Nothing has changed since you last looked on { $day }.
# $standard (String) - such as “18 weeks”
family-aim = The aim for this service is { $standard }. It is an aim and not a promise.
# $standard (String) - such as “18 weeks”
family-right = You have a right to start within { $standard }. If you wait longer, ask the service what it will do.
family-meanwhile = What you can do now
family-tell = Tell us something has changed
family-asked = We asked if you still need this. If you do not answer, you stay on the list.

## What happened, a sentence each
family-fact-referred = The service got the referral.
family-fact-more-asked = The service asked to know more.
family-fact-more-received = The service got what it asked for.
family-fact-accepted = The service said yes.
family-fact-priority = The service looked at how soon you should be seen.
# $day (String) - the day of the appointment
family-fact-offered = The service offered an appointment on { $day }.
# $day (String) - the day the family chose
family-fact-day-chosen = You chose { $day }.
family-fact-not-brought = You could not be at the appointment.
family-fact-cancelled-family = You asked to change the appointment.
family-fact-cancelled-service = The service called off the appointment.
family-fact-seen = The service met you.
family-fact-treatment = Help started.
# $day (String) - the first day that suits
family-fact-later = You asked for a later day, from { $day }.
family-fact-told = The service told you about the wait.
family-fact-said = You told the service that something has changed.
family-fact-asked = The service asked if you still need this.
family-fact-needed = You said that you still need this.
family-fact-agreed = You said who may see this referral.
family-fact-not-accepted = The service said that it is not the right one.
family-fact-signposted = The service showed you another way to get help.
family-fact-withdrawn = You took the referral back.
family-fact-discharged = The service finished its work.
family-fact-taken-back = We took back a line that was wrong.

## When it is over
family-end-not-accepted = This service is not the right one. Here is why, what we suggest, and how to ask again.
family-end-signposted = Another way to get help may be better. Here is why, and what we suggest.
family-end-withdrawn = You took the referral back. You can ask again at any time.
family-end-discharged = The service has finished its work. You can ask again at any time.
family-why = Why
family-instead = What we suggest
family-again = How to ask again
family-again-how = Ask again when something changes, or if you think we are wrong. We keep the first day you asked.

## Help that needs no waiting, and the steps of a service
family-support = Help you can use now
family-support-lead = You do not need to wait on a list for these.
family-support-none = Nothing is listed here yet.
family-support-how = How to get it
# $from (Number) - the youngest age
# $to (Number) - the oldest age
family-support-ages = It is for ages { $from } to { $to }.
family-support-places = There were free places when we last counted.
family-support-full = All places were taken when we last counted. Ask when the next one starts.
family-steps = What happens at this service
# $count (Number) - appointments a child usually has
family-step = { $count ->
    [0] You do not need to come for this.
    [one] There is usually 1 appointment.
   *[other] There are usually { $count } appointments.
}

## Telling the service
family-tell-title = Tell us what has changed
family-tell-lead = For example a new address, a new school, a worry that has grown, or that you do not need this any more.
family-tell-what = What has changed?
family-tell-needed = Do you still need this service?
family-tell-yes = Yes, we are still waiting
family-tell-no = No, take us off the list
family-tell-send = Send
family-tell-enter = Tell us what has changed, or say whether you still need this.
family-tell-done = Thank you. The service can read this now.

family-leave-title = Leave the list?
family-leave-lead = If you leave, we stop counting. If you ask again later, we count from that day. You can still change your mind now.
family-leave-yes = Yes, take us off the list
family-choose = Choose your day
family-choose-which = Which day can you come?
family-choose-lead = The other day goes to another family.
family-choose-enter = Choose a day.
family-choose-send = Take this day
family-choose-done = Thank you. We will see you then.
# $from (Number) - the youngest age
# $to (Number) - the oldest age
family-service-ages = It is for ages { $from } to { $to }.
# $service (String) - the name of the service
# $from (Number) - the youngest age
# $to (Number) - the oldest age
family-ask-age = { $service } is for ages { $from } to { $to }. Ask your school or doctor who can help.

## Asking a service for help
family-ask-lead = Tell the service why. It reads this first. You do not need a letter from a doctor or a school.
family-ask-child = Who is it for?
family-ask-service = Which service?
family-ask-why = What is hard, and what have you tried?
family-ask-agree = Who may see this?
family-ask-agree-setting = The school or nursery may see it too
family-ask-agree-council = The council may see it too
family-ask-send = Send
family-ask-enter-child = Choose who it is for.
family-ask-enter-service = Choose a service.
family-ask-enter-why = Say what is hard.
family-ask-nothing = There is no service you can ask by yourself here yet. Your school or doctor can ask for you.
family-ask-done = We have your referral. You can see here what happens next.
