//! Erlang's formulas for several servers: B (nobody waits), C (everybody waits) and A (some give up). Rates are per unit of
//! time, waits in the same unit.

/// Chance that all `servers` are busy when nobody waits (Erlang B), by the recursion that never overflows.
#[must_use]
pub fn erlang_b(servers: u32, offered: f64) -> f64 {
    (1..=servers).fold(1.0, |blocked, k| offered * blocked / (f64::from(k) + offered * blocked))
}

/// The steady state of a list with Poisson referrals, exponential service and `servers` in parallel (M/M/c).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Steady {
    /// Chance of having to wait (Erlang C).
    pub chance_of_waiting: f64,
    /// Share of time each server is busy.
    pub utilisation: f64,
    /// Mean number waiting.
    pub waiting: f64,
    /// Mean wait before service.
    pub wait: f64,
    /// Mean number waiting or being seen.
    pub present: f64,
    /// Mean time from referral to the end of service.
    pub stay: f64,
    drain: f64,
}

impl Steady {
    /// Chance of waiting longer than `t`.
    #[must_use]
    pub fn chance_of_waiting_longer(&self, t: f64) -> f64 {
        self.chance_of_waiting * (-self.drain * t).exp()
    }
}

/// M/M/c: `lambda` referrals and `mu` services per server per unit of time. `None` when the load is 1 or more.
#[must_use]
pub fn steady(servers: u32, lambda: f64, mu: f64) -> Option<Steady> {
    let offered = lambda / mu;
    let utilisation = offered / f64::from(servers);
    if utilisation.is_nan() || utilisation >= 1.0 {
        return None;
    }
    let b = erlang_b(servers, offered);
    let chance_of_waiting = b / (1.0 - utilisation * (1.0 - b));
    let drain = f64::from(servers) * mu - lambda;
    let wait = chance_of_waiting / drain;
    let stay = wait + 1.0 / mu;
    Some(Steady {
        chance_of_waiting,
        utilisation,
        waiting: lambda * wait,
        wait,
        present: lambda * stay,
        stay,
        drain,
    })
}

/// The steady state when each waiting child gives up at rate `theta` (Erlang A). It exists at any load: an overloaded list
/// settles near `(lambda - c·mu)/theta`, so a list that stopped growing can mean that families give up.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GivingUp {
    /// Chance of having to wait.
    pub chance_of_waiting: f64,
    /// Mean number waiting.
    pub waiting: f64,
    /// Share of children who give up.
    pub chance_of_giving_up: f64,
    /// Children seen per unit of time.
    pub throughput: f64,
    /// Mean number of busy servers.
    pub busy: f64,
}

/// Erlang A by its birth-and-death chain, weighed from its likeliest state outwards so that nothing overflows.
/// `None` unless `theta` is above 0.
#[must_use]
pub fn giving_up(servers: u32, lambda: f64, mu: f64, theta: f64) -> Option<GivingUp> {
    if theta.is_nan() || theta <= 0.0 {
        return None;
    }
    let c = f64::from(servers);
    let leaving = |n: f64| n.min(c) * mu + (n - c).max(0.0) * theta;
    let settled = if lambda > c * mu { c + (lambda - c * mu) / theta } else { lambda / mu };
    let mode = settled.floor();
    let (mut all, mut late, mut waiting, mut busy) = (0.0, 0.0, 0.0, 0.0);
    let mut add = |n: f64, weight: f64| {
        all += weight;
        late += if n >= c { weight } else { 0.0 };
        waiting += (n - c).max(0.0) * weight;
        busy += n.min(c) * weight;
    };
    let (mut n, mut weight) = (mode, 1.0);
    while weight > 0.0 && n >= 0.0 {
        add(n, weight);
        weight *= leaving(n) / lambda;
        n -= 1.0;
    }
    let (mut n, mut weight) = (mode + 1.0, lambda / leaving(mode + 1.0));
    while weight > f64::MIN_POSITIVE {
        add(n, weight);
        n += 1.0;
        weight *= lambda / leaving(n);
    }
    let waiting = waiting / all;
    let busy = busy / all;
    Some(GivingUp {
        chance_of_waiting: late / all,
        waiting,
        chance_of_giving_up: theta * waiting / lambda,
        throughput: mu * busy,
        busy,
    })
}
