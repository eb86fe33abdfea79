//! Children seen in turn by one or more servers, each with a known length of service: the plainest simulation, and a law
//! for the others.

/// What happened to each child, in order of referral.
#[derive(Debug, Clone, PartialEq)]
pub struct Trace {
    /// When service began.
    pub starts: Vec<f64>,
    /// How long each waited.
    pub waits: Vec<f64>,
    /// When the last service ended.
    pub finished: f64,
}

/// Sees children in order of `arrivals` (which must not fall), each for its `service`. `None` without a server.
#[must_use]
pub fn in_turn(arrivals: &[f64], service: &[f64], servers: usize) -> Option<Trace> {
    let mut free = vec![f64::NEG_INFINITY; servers];
    let mut trace = Trace { starts: Vec::new(), waits: Vec::new(), finished: 0.0 };
    for (&arrival, &service) in arrivals.iter().zip(service) {
        let earliest = free.iter_mut().min_by(|a, b| a.total_cmp(b))?;
        let start = arrival.max(*earliest);
        *earliest = start + service;
        trace.starts.push(start);
        trace.waits.push(start - arrival);
        trace.finished = trace.finished.max(*earliest);
    }
    Some(trace)
}
