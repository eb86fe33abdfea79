//! Lists in which some children are taken first (Cobham's law, nobody interrupted). Priority only moves waiting from one
//! group to another: the sum of load times wait stays what it is without priority.

use crate::forms::erlang;

/// One priority group of a list with one server.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Group {
    /// Referrals per unit of time.
    pub lambda: f64,
    /// Mean length of service.
    pub mean: f64,
    /// Squared coefficient of variation of service.
    pub cv2: f64,
}

/// Mean wait of each group, first the group taken first. `None` when the load is 1 or more.
#[must_use]
pub fn one_server(groups: &[Group]) -> Option<Vec<f64>> {
    let residual: f64 = groups.iter().map(|g| g.lambda * g.mean * g.mean * (1.0 + g.cv2) / 2.0).sum();
    waits(residual, groups.iter().map(|g| g.lambda * g.mean))
}

/// Mean wait of each group when `servers` share one exponential service rate `mu`. `None` when the load is 1 or more.
#[must_use]
pub fn many_servers(servers: u32, mu: f64, lambdas: &[f64]) -> Option<Vec<f64>> {
    let total: f64 = lambdas.iter().sum();
    let steady = erlang::steady(servers, total, mu)?;
    let full = f64::from(servers) * mu;
    waits(steady.chance_of_waiting / full, lambdas.iter().map(|lambda| lambda / full))
}

/// `residual / ((1 - s[k-1]) (1 - s[k]))` with `s` the load of the groups up to and with k.
fn waits(residual: f64, loads: impl Iterator<Item = f64>) -> Option<Vec<f64>> {
    let mut before = 0.0;
    let mut all = Vec::new();
    for load in loads {
        let with = before + load;
        all.push(residual / ((1.0 - before) * (1.0 - with)));
        before = with;
    }
    (before < 1.0).then_some(all)
}
