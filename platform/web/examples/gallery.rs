//! Serves every component and sample page on loopback, to be looked at and to be checked by a browser:
//! `cargo run -p waymark-web --example gallery -- 127.0.0.1:8099`.

#[path = "../tests/samples/mod.rs"]
mod samples;

use axum::Router;
use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::get;
use std::sync::Arc;
use waymark_web::{Area, Display, Frame, Html, Page, Title, cookie, display, guard, pages};

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let address = std::env::args().nth(1).unwrap_or_else(|| "127.0.0.1:8099".to_owned());
    let listener = tokio::net::TcpListener::bind(&address).await?;
    println!("http://{}", listener.local_addr()?);
    axum::serve(listener, router()).await
}

fn router() -> Router {
    let mut router =
        pages::routes().route("/", get(|| async { index() })).route("/parts", get(|| async { parts() }));
    for (address, page) in samples::pages() {
        router = router.route(address, get(|frame: Frame| async move { page.looking(frame.display) }));
    }
    guard::outside(guard::inside(router).layer(from_fn(frame)), Arc::new(Area::ashdale()))
}

/// What the application does for every request: makes the frame.
async fn frame(mut request: Request, next: Next) -> Response {
    let kept = cookie::read(request.headers(), display::COOKIE, false).unwrap_or("");
    let mut frame = samples::public();
    frame.display = Display::from_cookie(kept);
    frame.path = request.uri().path().to_owned();
    request.extensions_mut().insert(frame);
    next.run(request).await
}

fn index() -> Page {
    let links = samples::pages()
        .into_iter()
        .map(|(address, _)| Html::link(address, address).and(Html::fixed("<br>")));
    let main = links
        .fold(Html::fixed("<h1 class=\"govuk-heading-l\">Gallery</h1><p class=\"govuk-body\">"), Html::and);
    let main = main.and(Html::link("/parts", "Every component")).and(Html::fixed("</p>"));
    samples::public().page(Title::new("Gallery"), main)
}

/// The components that bring no `h1`, below each other. Only for looking: ids repeat between samples.
fn parts() -> Page {
    let parts = samples::parts().into_iter().filter(|part| part.name != "confirmation");
    let main = parts.fold(Html::fixed("<h1 class=\"govuk-heading-l\">Every component</h1>"), |main, part| {
        main.and(Html::fixed("<h2 class=\"govuk-heading-s\">"))
            .and(part.name)
            .and(Html::fixed("</h2>"))
            .and(part.html)
    });
    samples::officer("/parts").page(Title::new("Every component"), main)
}
