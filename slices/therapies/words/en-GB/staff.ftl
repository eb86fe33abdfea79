### What staff read about a referral: one sentence for each kind of fact. Dates and names arrive as finished words.

# $source (String) - who referred, such as “GP”
staff-referred = Referred by { $source }
# $day (String) - the day an earlier referral came
staff-referred-again = Sent back before: the weeks count from { $day }, when the first referral came.
staff-more-asked = Asked for more before deciding
staff-more-received = What was asked for came
staff-accepted = Accepted
# $priority (String) - such as “urgent”
staff-priority = To be seen { $priority }
# $ground (String) - such as “clinical need”
staff-priority-ground = Reason: { $ground }.
# $day (String) - the day of the appointment
staff-offered = Offered an appointment on { $day }
# $day (String) - the other day
staff-offered-or = Or { $day }, as the family chooses.
staff-not-brought = Was not brought
# $day (String) - the day the family chose
staff-day-chosen = Family chose { $day }
# $by (String) - who called it off
staff-cancelled = Appointment called off by { $by }
staff-seen = Seen
staff-treatment = Treatment started
# $day (String) - not before this day
staff-later = Family asked for later: from { $day }
staff-later-note = A note. The weeks since referral go on.
# $channel (String) - such as “letter”
staff-told = Family told, by { $channel }
staff-said = Family said that something has changed
# $channel (String) - such as “letter”
staff-asked-needed = Family asked whether it is still needed, by { $channel }
staff-asked-needed-note = Silence changes nothing: nobody leaves the list without an answer.
staff-needed = Family answered: still needed
staff-agreed = What the family agrees to
# $who (String) - such as “the council”
staff-agreed-to = May see it: { $who }.
staff-agreed-nobody = Nobody outside the service may see it.
# $how (String) - such as “discharged”
staff-ended = Ended: { $how }
staff-gone = Not on the trust’s own list any more
staff-gone-note = Ask why. The child stays on this list until someone says what happened.
staff-gone-answered = Found out why the trust’s list does not hold the child
staff-back = On the trust’s own list again
staff-retracted = An entry was taken back
# $heading (String) - the entry that was taken back
staff-retracted-what = Taken back: “{ $heading }”.
