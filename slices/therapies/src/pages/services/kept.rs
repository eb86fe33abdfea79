//! What every page that a manager fills in begins and ends with: the service, only for whoever keeps it; the form, recorded
//! once however often it is sent; and the page around it.

use super::keeps;
use crate::service::Service;
use crate::store::services;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use futures_util::future::BoxFuture;
use waymark_access::Action;
use waymark_kernel::{Answer, Problem, ServiceId};
use waymark_people::forms::after;
use waymark_people::{By, Desk, Visit, forms};
use waymark_store::Tx;
use waymark_web::components::{FormBody, TextInput, Typed, Width, heading};
use waymark_web::{Form, Html, Page, Stop, Title};

/// A service that this visitor keeps, with what its pages need. There is none without the decision.
pub(super) struct Kept {
    pub visit: Visit,
    pub service: Service,
}

impl FromRequestParts<Desk> for Kept {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, desk: &Desk) -> Result<Self, Response> {
        let visit = Visit::from_request_parts(parts, desk).await?;
        let service = kept(&visit).await.map_err(IntoResponse::into_response)?;
        Ok(Self { visit, service })
    }
}

/// A service that this visitor keeps: forbidden for a role that keeps none, missing for a service that is not there or
/// another's.
async fn kept(visit: &Visit) -> Result<Service, Stop> {
    let (desk, visitor) = (&visit.desk, &visit.visitor);
    if !desk.access().gate(visitor, Action::KeepService).allowed {
        return Err(Stop::Forbidden);
    }
    let service = services::by_slug(desk.store(), visit.named("service")).await?;
    if keeps(desk, visitor, &service) { Ok(service) } else { Err(Problem::Missing.into()) }
}

impl Kept {
    /// The help that the address names; `None` for help that is new.
    ///
    /// # Errors
    /// Missing when it is no identity.
    pub(super) fn support(&self) -> Answer<Option<ServiceId>> {
        let id = Some(self.visit.named("id")).filter(|id| !id.is_empty());
        id.map(|id| id.parse().map_err(|_| Problem::Missing)).transpose()
    }

    /// The place of the step that the address names.
    ///
    /// # Errors
    /// Missing when it is no number.
    pub(super) fn place(&self) -> Answer<usize> {
        self.visit.named("place").parse().map_err(|_| Problem::Missing)
    }

    /// The address of a page of the service.
    pub(super) fn href(&self, page: &str) -> String {
        format!("{}/{page}", self.service.page())
    }

    /// The address of the service's page once something was recorded.
    pub(super) fn done(&self) -> String {
        format!("{}?done=yes", self.service.page())
    }

    /// Records something about the service once and answers the way `to` the next page; `None` where the form is to be shown
    /// again with what was refused.
    pub(super) async fn record<J>(
        &self,
        form: &mut Form,
        to: String,
        job: J,
    ) -> Result<Option<Response>, Stop>
    where
        J: for<'t> FnOnce(&'t mut Tx, &'t By) -> BoxFuture<'t, Answer<()>> + Send + 'static,
    {
        let (desk, visitor) = (&self.visit.desk, &self.visit.visitor);
        let by = desk.by(visitor);
        let key = format!("therapies/service/{}/{}", visitor.person, forms::key(desk, form));
        let once = desk.store().write(move |tx| {
            Box::pin(async move {
                if tx.once(&key).await?.is_some() {
                    return Ok(());
                }
                job(&mut *tx, &by).await?;
                tx.remember(&key, "done", by.now.at).await
            })
        });
        after(once.await, form, &to)
    }

    /// A form of the service that is sent to this page, with `about` above its title.
    pub(super) fn form(&self, page: &str, about: &str, title: &str, button: &str) -> FormBody {
        let action = self.href(page);
        FormBody::new(heading(about, title), action, self.visit.tokens(), button).cancel(self.service.page())
    }

    /// The page around a form.
    pub(super) fn page(&self, about: &str, title: &str, body: FormBody, form: &Form) -> Page {
        let page = self.visit.frame.page(Title::new(title).about(about), body);
        page.crumb("/home", "Home")
            .crumb(self.service.page(), self.service.details.name.clone())
            .errors(form.refusals())
    }
}

/// A question that a whole number of a few figures answers.
pub(super) fn number(form: &Form, name: &str, label: &str) -> Html {
    TextInput::new(name, label).typed(Typed::Digits).width(Width::Five).of(form).into()
}
