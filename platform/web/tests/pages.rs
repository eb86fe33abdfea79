//! Every sample, rendered and checked: as HTML, as the words a screen reader would meet, and by the rules that every
//! page must keep.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops with a panic")]

mod markup;
mod samples;

use axum::response::IntoResponse;

async fn html(page: waymark_web::Page) -> String {
    let bytes = axum::body::to_bytes(page.into_response().into_body(), usize::MAX).await.unwrap();
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// A name that is a file name too.
fn slug(name: &str) -> String {
    name.trim_matches('/').replace([' ', '/'], "_")
}

#[test]
fn every_component_is_as_it_was() {
    for part in samples::parts() {
        insta::assert_snapshot!(format!("part_{}", slug(part.name)), part.html.as_str());
    }
}

#[test]
fn every_component_reads_well_aloud() {
    let all: Vec<String> = samples::parts()
        .iter()
        .map(|part| format!("== {} ==\n{}", part.name, markup::spoken(part.html.as_str())))
        .collect();
    insta::assert_snapshot!("every_component_aloud", all.join("\n\n"));
}

#[tokio::test]
async fn every_page_reads_well_aloud() {
    for (address, page) in samples::pages() {
        insta::assert_snapshot!(format!("page_{}_aloud", slug(address)), markup::spoken(&html(page).await));
    }
}

#[tokio::test]
async fn every_page_keeps_the_rules_of_accessible_html() {
    for (address, page) in samples::pages() {
        let faults = markup::faults(&html(page).await);
        assert!(faults.is_empty(), "{address}: {faults:#?}");
    }
}

#[tokio::test]
async fn every_component_alone_keeps_the_rules() {
    for part in samples::parts() {
        let h1 = if part.html.as_str().contains("<h1") { "" } else { "<h1>Sample</h1><h2>Part</h2>" };
        let page = samples::public().page(waymark_web::Title::new("Sample"), waymark_web::Html::text(""));
        let page = html(page).await.replace("</main>", &format!("{h1}{}</main>", part.html));
        // A summary links to fields that stand elsewhere on its page.
        let faults = markup::faults(&page);
        let faults: Vec<_> = faults.iter().filter(|fault| !fault.starts_with("a link to #name")).collect();
        assert!(faults.is_empty(), "{}: {faults:#?}", part.name);
    }
}

#[test]
fn the_checks_find_what_they_are_for() {
    let bad = r##"<title>x</title><h1>a</h1><h1>b</h1><p id="p" style="color:red">x</p><p id="p">y</p><input id="q"><label for="gone">z</label><img src="x"><a href="#nowhere">w</a><svg></svg><h3>c</h3><button></button><script>alert(1)</script>"##;
    let faults = markup::faults(bad);
    let expected = [
        "2 h1 elements",
        "the id p stands twice",
        "style attribute",
        "input #q has no label",
        "a label for gone",
        "img without alt",
        "a link to #nowhere",
        "svg neither hidden nor named",
        "h3 after h1",
        "a button without words",
        "script in the page",
        "no lang",
    ];
    for part in expected {
        assert!(faults.iter().any(|fault| fault.contains(part)), "{part} not in {faults:#?}");
    }
}

#[tokio::test]
async fn a_title_names_the_kind_of_page_and_never_a_person() {
    for (address, page) in samples::pages() {
        let html = html(page).await;
        let title = html.split("<title>").nth(1).unwrap().split("</title>").next().unwrap();
        assert!(title.ends_with("– Waymark"), "{address}: {title}");
        for name in ["Maya", "Okafor", "Ada"] {
            assert!(!title.contains(name), "{address}: {title}");
        }
        assert_eq!(title.starts_with("Error: "), address == "/form-refused", "{address}: {title}");
    }
}
