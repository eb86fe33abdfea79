//! The numbers of one key in order, as the generator that the distributions of `rand_distr` ask for.

use super::Key;
use super::key::unit;
use rand::TryRng;
use std::convert::Infallible;

/// A counter and a key. Copying it repeats its numbers.
#[derive(Debug, Clone, Copy)]
pub struct Stream {
    key: Key,
    next: u64,
}

impl Stream {
    pub(super) const fn new(key: Key) -> Self {
        Self { key, next: 0 }
    }

    /// The next 64 bits.
    #[inline]
    pub const fn bits(&mut self) -> u64 {
        let bits = self.key.part(self.next).bits();
        self.next += 1;
        bits
    }

    /// The next number from 0 up to but without 1.
    #[inline]
    pub const fn uniform(&mut self) -> f64 {
        unit(self.bits())
    }

    /// The next whole number below `n`; 0 when `n` is 0. The bias is below `n / 2^64`.
    #[inline]
    pub const fn below(&mut self, n: u64) -> u64 {
        ((self.bits() as u128 * n as u128) >> 64) as u64
    }
}

impl TryRng for Stream {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        Ok((self.bits() >> 32) as u32)
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        Ok(self.bits())
    }

    fn try_fill_bytes(&mut self, to: &mut [u8]) -> Result<(), Infallible> {
        for chunk in to.chunks_mut(8) {
            let bytes = self.bits().to_le_bytes();
            chunk.iter_mut().zip(bytes).for_each(|(to, byte)| *to = byte);
        }
        Ok(())
    }
}
