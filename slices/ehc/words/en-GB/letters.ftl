### The sentences of letters. Statutory paragraphs are locked: nobody types over them. Each stands with the citation
### that the law's own list gives it.

# $who (String) - title and surname, or the whole name; several in one list
letter-dear = Dear { $who }
letter-dear-parent = Dear parent or carer
letter-parent = Parent or carer
# $reference (String) - the case reference
letter-reference = Our reference: { $reference }
# $child (String) - the child's name
# $day (String) - the day of birth
letter-born = { $child }, born { $day }
letter-yours = Yours sincerely
# $child (String) - the child's name
letter-no-assess-title = We will not assess { $child }
# $child (String) - the child's name
letter-no-assess = We have decided not to carry out an education, health and care needs assessment for { $child }.
# $child (String) - the child's name
letter-assess-title = We will assess { $child }
# $child (String) - the child's name
letter-assess = We have decided to carry out an education, health and care needs assessment for { $child }.
# $child (String) - the child's name
letter-no-plan-title = We will not make a plan for { $child }
# $child (String) - the child's name
letter-no-plan = We have finished the assessment. We have decided not to make an education, health and care plan for { $child }.
# $child (String) - the child's name
letter-plan-title = We will make a plan for { $child }
# $child (String) - the child's name
letter-plan = We have finished the assessment. We have decided to make an education, health and care plan for { $child }.
# $child (String) - the child's name
letter-cease-title = We will end the plan of { $child }
# $child (String) - the child's name
letter-cease = We have decided to end the education, health and care plan of { $child }.
letter-reasons = Why
# $day (String) - the day in words
letter-late = We are sorry that this is late. By law you should have had it by { $day }.
# $day (String) - the day in words
letter-late-plan = We are sorry that we are late. By law you should have had the final plan by { $day }.
# $kept (String) - the day in words
letter-cease-next = The plan stays in place until { $kept } at least. If you appeal, it stays in place until the appeal is decided.
# $child (String) - the child's name
# $no_plan (String) - the day in words
# $last (String) - the day in words
letter-assess-next = We now ask the people who know { $child } for advice. If we decide not to make a plan, we tell you by { $no_plan }. If we make one, you get the final plan by { $last }.
# $last (String) - the day in words
letter-plan-next = We now send you a draft. You have at least 15 days to say what you think and which school or college you want. You get the final plan by { $last }.
letter-plan-next-soon = We now send you a draft. You have at least 15 days to say what you think and which school or college you want. You get the final plan as soon as we can.
letter-next = What happens next
letter-rights = Your rights

## Paragraphs the law asks for, by the id of the law's list

letter-appeal-right = You have the right to appeal to the First-tier Tribunal (Special Educational Needs and Disability).
# $day (String) - the day in words
letter-time-limits = The tribunal must have your appeal by { $day }, or within 1 month of the date of your mediation certificate, whichever is later.
letter-mediation = You can ask for mediation: a meeting with us, led by someone independent, at no cost to you.
letter-mediation-right = The right to mediation is in sections 53 and 54 of the Children and Families Act 2014.
letter-certificate = You need a mediation certificate before you can appeal. The mediation adviser gives you one, whether or not you go to mediation.
# $who (String) - name and telephone number
letter-adviser = The mediation adviser is { $who }.
# $day (String) - the day in words
letter-mediation-times = Contact the mediation adviser by { $day }.
letter-tell-council = If you want mediation, tell us so, and what it should be about. If it is about health care, tell us which health care you want.
# $who (String) - name and telephone number
letter-contact = At the council, contact { $who }.
# $who (String) - name and telephone number
letter-disagreement = You can also use a free disagreement resolution service: { $who }.
# $who (String) - name and telephone number
letter-advice = You can get free, confidential and impartial information, advice and support from { $who }.
letter-recommendations = The tribunal can also make recommendations about health care and social care.
