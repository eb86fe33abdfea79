//! The small chart beside the second answer: the last points, the ordinary range and the target. It says nothing that the
//! words beside it do not say; its numbers are on the page of the measure.

use crate::standing::{Dot, Second, Tells};
use askama::Template;
use waymark_web::Html;

#[derive(Template)]
#[template(path = "spark.html")]
struct Spark {
    /// The ordinary range: its upper edge and its height.
    band: Option<(String, String)>,
    target: Option<String>,
    path: String,
    /// Where each point lies, and its colour; a ring where there are too few points to judge.
    dots: Vec<(String, String, &'static str)>,
    ring: bool,
}

const WIDE: f64 = 180.0;
const HIGH: f64 = 56.0;
/// Room for the points at the edges.
const EDGE: f64 = 5.0;

/// The chart of an answer; nothing where there is no point.
pub(super) fn spark(second: &Second) -> Html {
    let values = second.dots.iter().filter_map(|dot| dot.value);
    let ends = second.ordinary.into_iter().flat_map(|(low, high)| [low, high]);
    let all: Vec<f64> = values.chain(ends).chain(second.target).collect();
    let (low, high) = all.iter().fold((f64::MAX, f64::MIN), |(low, high), v| (low.min(*v), high.max(*v)));
    if second.dots.iter().all(|dot| dot.value.is_none()) {
        return Html::empty();
    }
    let span = if high > low { high - low } else { 1.0 };
    let y = |value: f64| HIGH - EDGE - (value - low) / span * (HIGH - 2.0 * EDGE);
    let placed = placed(&second.dots, y);
    Html::of(&Spark {
        band: second.ordinary.map(|(low, high)| (px(y(high)), px((y(low) - y(high)).max(1.0)))),
        target: second.target.map(|target| px(y(target))),
        path: path(&placed),
        dots: placed.iter().flatten().map(|(x, y, tells)| (px(*x), px(*y), ink(*tells))).collect(),
        ring: second.tells == Tells::TooSoon,
    })
}

type Placed = Option<(f64, f64, Tells)>;

fn placed(dots: &[Dot], y: impl Fn(f64) -> f64) -> Vec<Placed> {
    let count = u32::try_from(dots.len().max(2) - 1).map_or(1.0, f64::from);
    let step = (WIDE - 2.0 * EDGE) / count;
    let places = std::iter::successors(Some(EDGE), |x| Some(x + step));
    let place = |(dot, x): (&Dot, f64)| dot.value.map(|value| (x, y(value), dot.tells));
    dots.iter().zip(places).map(place).collect()
}

/// The line through the points; a gap is a gap, and is never joined.
fn path(placed: &[Placed]) -> String {
    let (mut path, mut pen) = (String::new(), 'M');
    for point in placed {
        pen = match point {
            Some((x, y, _)) => {
                path.push_str(&format!("{pen}{} {}", px(*x), px(*y)));
                'L'
            }
            None => 'M',
        };
    }
    path
}

/// The same colours as on the measure's own chart, and never the only sign.
const fn ink(tells: Tells) -> &'static str {
    match tells {
        Tells::Better | Tells::TargetMet => "#12436d",
        Tells::Worse => "#c4500a",
        Tells::Same | Tells::TooSoon => "#0b0c0c",
    }
}

fn px(value: f64) -> String {
    format!("{value:.1}")
}
