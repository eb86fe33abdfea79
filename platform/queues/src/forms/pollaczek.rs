//! One server with any length of service (Pollaczek and Khinchine), and Kingman's upper bound.

/// Means of a list with one server, in the unit of time of its rates.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OneServer {
    /// Share of time the server is busy.
    pub utilisation: f64,
    /// Mean wait before service.
    pub wait: f64,
    /// Mean number waiting.
    pub waiting: f64,
    /// Mean time from referral to the end of service.
    pub stay: f64,
    /// Mean number waiting or being seen.
    pub present: f64,
}

/// M/G/1: Poisson referrals at `lambda`; service of mean `mean` and squared coefficient of variation `cv2` (0: always the
/// same length, 1: exponential). `None` when the load is 1 or more.
#[must_use]
pub fn one_server(lambda: f64, mean: f64, cv2: f64) -> Option<OneServer> {
    let utilisation = lambda * mean;
    if utilisation.is_nan() || utilisation >= 1.0 {
        return None;
    }
    let second_moment = mean * mean * (1.0 + cv2);
    let wait = lambda * second_moment / (2.0 * (1.0 - utilisation));
    let stay = wait + mean;
    Some(OneServer { utilisation, wait, waiting: lambda * wait, stay, present: lambda * stay })
}

/// Kingman's upper bound of the mean wait for any gaps between referrals: `cv2_gaps` and `cv2` are squared coefficients of
/// variation of the gaps and of the service. Exact for exponential gaps and service. `None` when the load is 1 or more.
#[must_use]
pub fn kingman_bound(lambda: f64, mean: f64, cv2_gaps: f64, cv2: f64) -> Option<f64> {
    let utilisation = lambda * mean;
    if utilisation.is_nan() || utilisation >= 1.0 {
        return None;
    }
    let variances = cv2_gaps / (lambda * lambda) + cv2 * mean * mean;
    Some(lambda * variances / (2.0 * (1.0 - utilisation)))
}
