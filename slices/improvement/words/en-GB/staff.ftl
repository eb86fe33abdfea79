### What everybody who may read the plan reads: the sentences of its first line, and what became of asking partners. Days
### and numbers in words arrive finished.

## The first line
answer-empty = Start from your inspection letter: paste the areas.
answer-nothing-planned = No milestone is planned yet.
# $done (Number) - milestones that are done
# $all (Number) - all milestones
answer-done = { $all ->
    [one] { $done } of 1 milestone is done.
   *[other] { $done } of { $all } milestones are done.
}
# $better (String) - how many areas, such as “three”
# $areas (String) - of how many
answer-better = In { $better } of { $areas } areas the measure is getting better.
# $areas (String) - of how many
answer-better-none = In none of { $areas } areas is the measure getting better.
# $areas (String) - how many areas, such as “two”
# $n (Number) - how many areas
answer-met = { $n ->
    [one] In one area it meets its target.
   *[other] In { $areas } areas it meets its target.
}
# $areas (String) - which areas, such as “area 2” or “areas 2 and 4”
# $n (Number) - how many areas
answer-worse = { $n ->
    [one] In { $areas } the measure is getting worse.
   *[other] In { $areas } the measures are getting worse.
}
answer-no-measure = No measure is linked yet, so nobody can say whether it helps.
# $unlinked (Number) - areas without a measure
answer-unlinked = { $unlinked ->
    [one] One area has no measure yet.
   *[other] { $unlinked } areas have no measure yet.
}
answer-none-off = No milestone is off track.
# $count (String) - such as “Two”
# $n (Number) - how many
# $areas (String) - such as “both in area 2”
answer-off = { $n ->
    [one] { $count } milestone is off track, { $areas }.
   *[other] { $count } milestones are off track, { $areas }.
}
# $count (String) - such as “Four”
# $n (Number) - how many
# $board (String) - the day of the board
answer-before-board = { $n ->
    [0] None falls due before the board on { $board }.
    [one] { $count } falls due before the board on { $board }.
   *[other] { $count } fall due before the board on { $board }.
}
# $done (Number) - milestones done since
# $slipped (Number) - milestones whose day moved later
answer-since-board = { $done ->
    [one] Changes since the last board: 1 milestone done, { $slipped } slipped.
   *[other] Changes since the last board: { $done } milestones done, { $slipped } slipped.
}

## Confirmation
# $party (String) - such as “the forum”
# $day (String) - the day it answered
confirmed = Confirmed by { $party }, { $day }
# $party (String) - such as “the forum”
# $day (String) - the day it answered
declined = Declined by { $party }, { $day }
# $party (String) - such as “the forum”
# $day (String) - the day it answered
chose-not = { $party } chose not to answer, { $day }
# $party (String) - such as “the forum”
not-confirmed = Not confirmed by { $party }
# $party (String) - such as “the forum”
# $day (String) - the last day to answer
asked = Asked { $party } to confirm by { $day }

## Updates
# $days (Number) - since the last update
no-updates = { $days ->
    [one] No updates for 1 day
   *[other] No updates for { $days } days
}
# $manager (String) - the manager
# $officer (String) - the accountable officer
now-with = Now with { $manager }, who manages { $officer }.
