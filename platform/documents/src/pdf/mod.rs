//! A paper as tagged PDF. The typesetter sees one template of ours and the paper as data, and no file or clock.

mod world;

use crate::{Paper, Unmade};
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use world::World;

/// The paper as PDF bytes: tagged, PDF/UA-1 and PDF/A-2a declared, in British English. The same paper gives the same bytes.
///
/// # Errors
/// [`Unmade`] when the typesetter will not: a chart that is no SVG, a table without columns, a broken standard.
pub fn pdf(paper: &Paper) -> Result<Vec<u8>, Unmade> {
    let data = serde_json::to_string(paper).map_err(|error| unmade(&error.to_string()))?;
    let world = World::new(data);
    let options = options()?;
    let laid_out = typst::compile::<PagedDocument>(&world).output;
    let bytes = laid_out.and_then(|document| typst_pdf::pdf(&document, &options));
    // What the typesetter remembers between papers would otherwise grow for ever.
    typst::comemo::evict(0);
    bytes.map_err(|errors| first(&errors))
}

fn options() -> Result<PdfOptions, Unmade> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]);
    let standards = standards.map_err(|error| unmade(error.message()))?;
    Ok(PdfOptions { creator: Smart::Custom(Some("Waymark".to_owned())), standards, ..PdfOptions::default() })
}

fn first(errors: &[SourceDiagnostic]) -> Unmade {
    unmade(errors.first().map_or("nothing was said", |error| error.message.as_str()))
}

fn unmade(why: &str) -> Unmade {
    Unmade { kind: "PDF", why: why.to_owned() }
}
