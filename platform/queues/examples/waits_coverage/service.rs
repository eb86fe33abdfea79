//! Invented services that drift, have seasons and lose staff, made in a way the calibration does not know: smooth waves and
//! sudden steps, shocks that last, posts that fall vacant and are filled, holidays on weeks of their own.

use rand_distr::{Binomial, Distribution, Exp1, Poisson, StandardNormal};
use waymark_kernel::{Day, add_days, day};
use waymark_queues::calendar::{Calendar, SchoolWeek};
use waymark_queues::draw::{Key, Stream};
use waymark_queues::history::{History, Week};

/// Weeks known and weeks to come.
pub const KNOWN: usize = 104;
/// Weeks to come.
pub const AHEAD: usize = 52;

/// One post: how long until it falls vacant or is filled.
struct Post {
    filled: bool,
    weeks: f64,
}

struct Service {
    luck: Stream,
    rate: f64,
    wave: (f64, f64, f64),
    slope: f64,
    steps: Vec<(usize, f64)>,
    shock: (f64, f64),
    holidays: [f64; 4],
    posts: Vec<Post>,
    slots_a_post: f64,
    patience: f64,
    easter: usize,
    /// Where in the school year the first week lies.
    start: usize,
}

impl Service {
    fn new(number: u64, seed: u64) -> Self {
        let mut luck = Key::seed(seed).part(number).stream();
        let mut between = |low: f64, high: f64| low + (high - low) * luck.uniform();
        let rate = (between(4.0_f64.ln(), 60.0_f64.ln())).exp();
        let slots_a_post = between(3.0, 7.0);
        let enough = rate * 0.86 * between(0.88, 1.12);
        let posts = (enough / slots_a_post / 0.72).ceil().max(1.0) as usize;
        let many = usize::from(between(0.0, 1.0) < 0.35) + usize::from(between(0.0, 1.0) < 0.1);
        let steps = (0..many).map(|_| (between(0.0, 156.0) as usize, between(-0.2, 0.2))).collect();
        Self {
            rate,
            wave: (between(0.0, 0.15), between(60.0, 200.0), between(0.0, 6.3)),
            slope: between(-0.002, 0.002),
            steps,
            shock: (between(0.2, 0.7), between(0.0, 0.15)),
            holidays: [between(0.4, 0.8), between(0.15, 0.5), between(0.3, 0.7), between(0.2, 0.6)],
            posts: (0..posts).map(|_| Post { filled: true, weeks: 60.0 * between(0.05, 2.0) }).collect(),
            slots_a_post: enough / (posts as f64 * 0.72),
            patience: between(0.0, 0.008),
            easter: between(28.0, 32.0) as usize,
            start: between(0.0, 52.0) as usize,
            luck,
        }
    }

    fn normal(&mut self, sd: f64) -> f64 {
        let z: f64 = StandardNormal.sample(&mut self.luck);
        sd * z
    }

    /// The factor of referrals and of slots in this week, the first being early September.
    fn season(&self, week: usize) -> (f64, f64) {
        let [half_term, christmas, easter, summer] = self.holidays;
        match (week + self.start) % 52 {
            7 | 23 | 37 => (half_term, 0.85),
            15..=17 => (christmas, 0.45),
            at if at == self.easter || at == self.easter + 1 => (easter, 0.7),
            46..=51 => (summer, 0.75),
            at if at < 15 => (1.12, 1.0),
            _ => (1.0, 1.0),
        }
    }

    /// The school weeks as the council would have them: every area knows its own holidays.
    fn calendar(&self, first: Day) -> Calendar {
        let kind = |week: usize| match (week + self.start) % 52 {
            7 | 23 | 37 => SchoolWeek::HalfTerm,
            15..=17 => SchoolWeek::Christmas,
            at if at == self.easter || at == self.easter + 1 => SchoolWeek::Easter,
            46..=51 => SchoolWeek::Summer,
            at if at < 15 => SchoolWeek::Autumn,
            at if at < self.easter => SchoolWeek::Spring,
            _ => SchoolWeek::SummerTerm,
        };
        let weeks = (0..KNOWN + AHEAD).map(|week| (add_days(first, 7 * week as i64), kind(week)));
        Calendar::with(weeks.collect())
    }

    fn referrals(&mut self, week: usize, shock: f64) -> u32 {
        let (height, period, phase) = self.wave;
        let wave = height * (week as f64 / period * std::f64::consts::TAU + phase).sin();
        let stepped: f64 = self.steps.iter().filter(|(at, _)| week >= *at).map(|(_, by)| by).sum();
        let level = (wave + stepped + self.slope * week as f64 + shock).exp();
        Poisson::new(self.rate * level * self.season(week).0).map_or(0, |law| {
            let n: f64 = law.sample(&mut self.luck);
            n as u32
        })
    }

    fn slots(&mut self, week: usize) -> u32 {
        let mut working = 0.0;
        for post in &mut self.posts {
            post.weeks -= 1.0;
            if post.weeks <= 0.0 {
                post.filled = !post.filled;
                let length: f64 = Exp1.sample(&mut self.luck);
                post.weeks = if post.filled { 90.0 * length } else { 6.0 + 12.0 * length };
            }
            working += if post.filled && self.luck.uniform() > 0.06 { 1.0 } else { 0.0 };
        }
        let offered = (working * self.slots_a_post * self.season(week).1 + self.luck.uniform()) as u64;
        Binomial::new(offered, 0.9).map_or(0, |law| law.sample(&mut self.luck) as u32)
    }
}

/// One service: what is known after two years, and the list in each week of the third.
pub fn make(number: u64, seed: u64) -> (History, Vec<u32>, f64) {
    let mut service = Service::new(number, seed);
    let mut waiting = (service.rate * (6.0 + 34.0 * service.luck.uniform())) as u32;
    let (mut weeks, mut ahead, mut shock) = (Vec::new(), Vec::new(), 0.0);
    let (keeps, sd) = service.shock;
    for week in 0..KNOWN + AHEAD {
        shock = keeps * shock + service.normal(sd);
        let referred = service.referrals(week, shock);
        let gone = Binomial::new(u64::from(waiting), service.patience)
            .map_or(0, |law| law.sample(&mut service.luck) as u32);
        let seen = service.slots(week).min(waiting - gone + referred);
        waiting = waiting - gone + referred - seen;
        weeks.push(Week { referred, seen, lost: seen / 10, withdrawn: gone, waiting });
        if week >= KNOWN {
            ahead.push(waiting);
        }
    }
    weeks.truncate(KNOWN);
    let first = day(2024, 9, 2);
    let history = History { first, weeks, calendar: service.calendar(first), ..History::default() };
    (history.as_known_after(KNOWN), ahead, service.rate)
}
