//! The server: every page behind the same doors, in the same order. Outside a demonstration it has no sign-in yet.

mod carry;
pub mod links;
mod menu;
pub mod metrics;
mod ready;
mod sign_in;
mod turn;

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::get;
use links::Links;
use metrics::Metrics;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::net::TcpListener;
use tower_http::catch_panic::CatchPanicLayer;
use waymark_kernel::Problem;
use waymark_people::Desk;
use waymark_web::{Stop, flash, guard};

/// What handlers of the server itself need beside the desk.
#[derive(Clone)]
pub struct Server {
    /// The desk.
    pub desk: Desk,
    /// The sign-in links of a demonstration; none elsewhere.
    pub links: Arc<Links>,
    /// What is counted for operators.
    pub metrics: Arc<Metrics>,
}

/// Every route behind its guards.
pub fn router(server: &Server) -> Router {
    let desk = server.desk.clone();
    let own = Router::new()
        .route("/sign-in", get(sign_in::show))
        .route("/sign-in/link", get(sign_in::link_help))
        .route("/sign-in/link/{token}", get(sign_in::link).post(sign_in::enter))
        .route("/sign-out", axum::routing::post(sign_in::leave).get(sign_in::leave_page))
        .with_state(server.clone());
    let kept_back = from_fn_with_state(desk.clone(), waymark_ehc::pages::instead);
    let pages = Router::new()
        .merge(crate::slices::routes().with_state(desk.clone()).layer(kept_back))
        .merge(own)
        .route("/readyz", get(ready::show).with_state(desk.clone()))
        .fallback(|| async { Stop::from(Problem::Missing) });
    let said_once = pages.layer(from_fn_with_state(desk.area().https, flash::once));
    let carried = guard::inside(said_once).layer(from_fn_with_state(desk.clone(), carry::carry));
    let in_turn = carried.layer(from_fn_with_state(turn::Turns::default(), turn::wait));
    let counted = from_fn_with_state(server.metrics.clone(), metrics::count);
    guard::outside(in_turn.layer(CatchPanicLayer::new()), desk.area().clone()).layer(counted)
}

/// Serves until it is asked to stop, or until the store can no longer promise that what it takes is on disk.
/// `metrics` is where operators read the figures, if anywhere.
pub async fn serve(server: Server, listen: SocketAddr, metrics: Option<SocketAddr>) -> anyhow::Result<()> {
    let listener = TcpListener::bind(listen).await?;
    tracing::info!("listening on http://{}", listener.local_addr()?);
    let store = server.desk.store().clone();
    let stop = async move {
        tokio::select! {
            () = asked_to_stop() => {}
            () = store.until_broken() => tracing::error!("the store is broken: stopping, so that nothing is promised that is not kept"),
        }
    };
    crate::imports::go_on(&server.desk);
    if let Some(address) = metrics {
        let listener = TcpListener::bind(address).await?;
        let router = metrics::router(server.metrics.clone(), server.desk.store().clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
    }
    axum::serve(listener, router(&server)).with_graceful_shutdown(stop).await?;
    let broken = server.desk.store().broken();
    server.desk.store().close().await;
    if broken { anyhow::bail!("stopped because the store could not be written") } else { Ok(()) }
}

async fn asked_to_stop() {
    let terminate = async {
        if let Ok(mut signal) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            signal.recv().await;
        } else {
            std::future::pending::<()>().await;
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = terminate => {}
    }
}
