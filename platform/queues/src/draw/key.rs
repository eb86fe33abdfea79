//! Keys and the one mixing function behind them: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014), read as a function of a
//! counter, so that any number of any stream can be had without the ones before it.

use super::Stream;

/// The step of the counter: 2^64 divided by the golden ratio, made odd.
const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

/// SplitMix64's finaliser: a bijection of 64 bits in which every input bit moves every output bit.
const fn mix(z: u64) -> u64 {
    let z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// What a number is for: two purposes never share luck.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u64)]
pub enum Purpose {
    /// How many are referred in a week.
    Referrals = 1,
    /// How many slots a week has.
    Slots,
    /// Which priority a child has.
    Priority,
    /// How long a child's family would wait.
    Patience,
    /// Whether a child comes to an appointment.
    Brought,
    /// Whether a child leaves after a stage.
    Leaving,
    /// Whether a child is referred again.
    Again,
    /// Which child is taken out of turn.
    OutOfTurn,
    /// Which parameters a replication has.
    Parameters,
    /// When posts fall vacant and are filled.
    Posts,
}

/// The name of one stream of random numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key(u64);

impl Key {
    /// The key of a whole forecast.
    #[must_use]
    pub const fn seed(seed: u64) -> Self {
        Self(seed)
    }

    /// The key of part `n` of what this key names: the `n`th number (the first being 0) of its SplitMix64 sequence.
    #[must_use]
    pub const fn part(self, n: u64) -> Self {
        Self(mix(self.0.wrapping_add(STEP.wrapping_mul(n.wrapping_add(1)))))
    }

    /// The key for one purpose.
    #[must_use]
    pub const fn of(self, purpose: Purpose) -> Self {
        self.part(purpose as u64)
    }

    /// The 64 bits of this key: one random number without a stream.
    #[must_use]
    pub const fn bits(self) -> u64 {
        self.0
    }

    /// One number from 0 up to but without 1, without a stream.
    #[must_use]
    pub const fn uniform(self) -> f64 {
        unit(self.0)
    }

    /// All further numbers of this key, in order.
    #[must_use]
    pub const fn stream(self) -> Stream {
        Stream::new(self)
    }
}

/// 53 bits as a number in [0, 1).
pub(super) const fn unit(bits: u64) -> f64 {
    (bits >> 11) as f64 * (1.0 / (1_u64 << 53) as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The published first outputs of SplitMix64 for the seed 1234567.
    #[test]
    fn the_parts_of_a_key_are_the_published_sequence() {
        let key = Key::seed(1_234_567);
        let ours: Vec<u64> = (0..5).map(|n| key.part(n).bits()).collect();
        let published = [
            6_457_827_717_110_365_317,
            3_203_168_211_198_807_973,
            9_817_491_932_198_370_423,
            4_593_380_528_125_082_431,
            16_408_922_859_458_223_821,
        ];
        assert_eq!(ours, published);
    }

    #[test]
    fn purposes_and_neighbouring_children_share_no_luck() {
        let child = Key::seed(7).part(3);
        let mut seen: Vec<u64> = (0..1_000).map(|n| child.part(n).of(Purpose::Brought).bits()).collect();
        seen.extend((0..1_000).map(|n| child.part(n).of(Purpose::Leaving).bits()));
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), 2_000);
    }
}
