//! All that is out as a feed (Atom, RFC 4287). An entry keeps its id for ever, whatever address it is asked by; links are
//! whole, so that they open from any reader.

use super::published::{Item, Which, items};
use axum::extract::{Query, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};
use waymark_people::Desk;
use waymark_web::{Html, Stop};

/// `GET /public/publications/feed.xml`.
pub(super) async fn show(
    State(desk): State<Desk>,
    headers: HeaderMap,
    Query(which): Query<Which>,
) -> Result<Response, Stop> {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or("localhost");
    let base = format!("{}://{host}", if desk.area().https { "https" } else { "http" });
    let items = items(&desk, &which.kind).await?;
    let text = atom((&desk.area().name, desk.store().area().0), &base, &items);
    Ok(([(header::CONTENT_TYPE, "application/atom+xml; charset=utf-8")], text).into_response())
}

fn atom((name, area): (&str, i64), base: &str, items: &[Item]) -> String {
    let escaped = |text: &str| Html::text(text).as_str().to_owned();
    let updated = items.iter().map(|item| item.out).max();
    let updated = updated.map_or_else(|| "1970-01-01".to_owned(), |day| day.to_string());
    let (name, base) = (escaped(name), escaped(base));
    let id = id(area, "");
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n<title>{name}: what we \
         have published</title>\n<id>{id}</id>\n<author><name>{name}</name></author>\n\
         <updated>{updated}T00:00:00Z</updated>\n\
         <link rel=\"self\" href=\"{base}/public/publications/feed.xml\"/>\n"
    );
    for item in items {
        let (title, summary) = (escaped(&item.title), escaped(&item.summary));
        let ((code, label), Item { href, out, .. }) = (item.kind, item);
        let id = self::id(area, &item.id);
        text.push_str(&format!(
            "<entry><title>{title}</title><id>{id}</id><updated>{out}T00:00:00Z</updated>\
             <link href=\"{base}{href}\"/><category term=\"{code}\" label=\"{label}\"/>\
             <summary>{summary}</summary></entry>\n"
        ));
    }
    text.push_str("</feed>\n");
    text
}

/// The id of what an area published, made of its number and of nothing that changes: a UUID of our own making (RFC 9562,
/// version 8).
fn id(area: i64, item: &str) -> String {
    let digest = Sha256::digest(format!("waymark/{area}/publications/{item}"));
    let mut bytes = [0_u8; 16];
    bytes.iter_mut().zip(digest.iter()).for_each(|(byte, made)| *byte = *made);
    let [_, _, _, _, _, _, version, _, variant, ..] = &mut bytes;
    *version = (*version & 0x0f) | 0x80;
    *variant = (*variant & 0x3f) | 0x80;
    let hex = hex::encode(bytes);
    let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default();
    format!("urn:uuid:{}-{}-{}-{}-{}", part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_a_uuid_that_hangs_on_the_area_and_the_item_alone() {
        let paper = id(343, "2");
        assert_eq!(paper, id(343, "2"));
        assert!(paper != id(344, "2") && paper != id(343, "3"), "{paper}");
        assert_eq!((paper.len(), paper.get(23..24)), (45, Some("8")), "{paper}");
    }
}
