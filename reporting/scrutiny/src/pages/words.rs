//! The sentences of the public pages that are always the same. A family of reading age 11 can read them: a test holds that.

/// Said under the plan, so that nobody takes one answer for the other.
pub(super) const TWO_ANSWERS: &str = "“Are we doing it?” is what the partners say. We ask some of them to confirm it. They \
    may say yes, or say why not. If the forum says nothing for 20 working days, we write “not confirmed by the forum”. “Is \
    it helping families?” comes from the figures alone. Nobody can set it.";

/// Said under waiting times.
pub(super) const LIKELY_TIMES: &str = "If you ask now: most children who are referred today are likely to be seen in this \
    time. That is 8 in every 10. Where too few are seen, 9 in 10 wait longer than we say. How good our forecasts were: we look back at what we would have said. Then we count how \
    often it came true. It should come true 8 times in 10.";

/// Said where a list is told over two times.
pub(super) const BOTH_TIMES: &str = "A list can get shorter over 3 months and still be worse than it was 3 years ago. So we \
    say both, and over which time we looked.";

/// Said wherever small numbers are left out.
pub(super) const FEW: &str = "We never show a count of 1 to 5 children.";

/// Said where groups are left out.
pub(super) const GROUPS_LEFT_OUT: &str = "Some groups are not shown, so that nobody can work out a few children. A group that \
    is not here may have some children, or none.";

/// Said where numbers of groups that everybody knows are left out.
pub(super) const NUMBERS_LEFT_OUT: &str =
    "Some numbers are not shown, so that nobody can work out a few children.";

/// Said where no paper is out.
pub(super) const TO_COME: &str =
    "Figures are always to the end of a month. Two people check them before they are published.";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::HOW_TO_READ;
    use waymark_testkit::reading::grade;

    #[test]
    fn a_family_of_reading_age_eleven_can_read_every_sentence() {
        let all = [
            TWO_ANSWERS,
            LIKELY_TIMES,
            BOTH_TIMES,
            FEW,
            GROUPS_LEFT_OUT,
            NUMBERS_LEFT_OUT,
            HOW_TO_READ,
            TO_COME,
        ];
        for words in all {
            assert!(grade(words) <= 6.0, "grade {:.1}: {words}", grade(words));
            for sentence in words.split(['.', '?', '!', ':']) {
                let length = sentence.split_whitespace().count();
                assert!(length <= 25, "{length} words in one sentence: {sentence}");
            }
        }
    }
}
