//! How often the bands hold on invented services: `waits_coverage [services] [replications] [first]`. It prints, for each
//! horizon, how often the nominal 80% and 90% bands held, their width in weeks of referrals and the interval score.
#![allow(clippy::print_stdout, clippy::indexing_slicing, reason = "it prints what it measures")]

mod service;

use service::{AHEAD, make};
use waymark_queues::backtest::Widening;
use waymark_queues::calibrate::Calibration;
use waymark_queues::{Run, cohort, score};

const HORIZONS: [usize; 4] = [4, 13, 26, 52];

#[derive(Default, Clone)]
struct Tally {
    held: [u32; 2],
    width: f64,
    score: f64,
    residuals: Vec<f64>,
}

fn main() {
    let number =
        |at: usize, or: u64| std::env::args().nth(at).and_then(|word| word.parse().ok()).unwrap_or(or);
    let (services, replications, first) = (number(1, 600), number(2, 600) as u32, number(3, 0));
    let widening = match std::env::args().nth(4) {
        Some(word) if word == "none" => Widening::NONE,
        Some(word) => Widening::of(
            word.split(',')
                .map(|n| n.parse().unwrap_or(1.0))
                .collect::<Vec<f64>>()
                .try_into()
                .unwrap_or([1.0; 4]),
        ),
        None => Widening::HOUSE,
    };
    let mut tallies = vec![Tally::default(); 4];
    for at in first..first + services {
        let (history, ahead, rate) = make(at, 2_026);
        let calibration = Calibration::of(&history);
        let scenario = calibration.scenario(&history, AHEAD);
        let conditions = calibration.conditions(&history, AHEAD, widening);
        let run = Run { seed: at, replications, threads: 2 };
        let Ok(runs) = cohort::simulate_under(&scenario, &conditions, run) else { continue };
        for (tally, horizon) in tallies.iter_mut().zip(HORIZONS) {
            let band: Vec<f64> =
                runs.band(horizon - 1, &[0.05, 0.1, 0.5, 0.9, 0.95]).into_iter().map(f64::from).collect();
            let truth = f64::from(ahead[horizon - 1]);
            tally.held[0] += u32::from(band[1] <= truth && truth <= band[3]);
            tally.held[1] += u32::from(band[0] <= truth && truth <= band[4]);
            tally.width += (band[4] - band[0]) / rate;
            tally.score += score::interval(band[0], band[4], truth, 0.1) / rate;
            tally.residuals.push((truth - band[2]).abs() / ((band[4] - band[0]) / 3.29).max(0.5));
        }
    }
    for (tally, horizon) in tallies.iter().zip(HORIZONS) {
        let n = services as f64;
        println!(
            "{{\"horizon\": {horizon}, \"services\": {services}, \"held80\": {:.3}, \"held90\": {:.3}, \"width90\": {:.2}, \"score90\": {:.2}, \"widen80\": {:.3}, \"widen90\": {:.3}}}",
            f64::from(tally.held[0]) / n,
            f64::from(tally.held[1]) / n,
            tally.width / n,
            tally.score / n,
            score::conformal(&tally.residuals, 0.2).unwrap_or_default() / 1.2816,
            score::conformal(&tally.residuals, 0.1).unwrap_or_default() / 1.6449,
        );
    }
}
