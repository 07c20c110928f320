//! The OpenAPI document, made from the route table and the record descriptions.

mod operation;
mod parameter;
mod record;
mod shape;
mod shared;

use std::sync::LazyLock;

use axum::Json;
use axum::response::{IntoResponse, Response};
use domain::record::{RecordType, Shape};
use utoipa::openapi::path::{HttpMethod, PathItem};
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{ComponentsBuilder, InfoBuilder, LicenseBuilder, OpenApi, OpenApiBuilder, PathsBuilder, Server};

use super::BASE;
use super::table::{Method, table};

/// The name of the security scheme.
const BEARER: &str = "bearer";

static DOCUMENT: LazyLock<OpenApi> = LazyLock::new(|| document(Shape::plain()));

/// The document as an answer: everybody reads the product's; who is signed in, with the fields that administrators added.
pub fn answer(shape: Option<&Shape>) -> Response {
    match shape {
        Some(shape) => Json(document(shape)).into_response(),
        None => Json(&*DOCUMENT).into_response(),
    }
}

/// The document.
pub fn document(shape: &Shape) -> OpenApi {
    let info = InfoBuilder::new()
        .title("Rapport")
        .version(env!("CARGO_PKG_VERSION"))
        .description(Some(ABOUT))
        .license(Some(LicenseBuilder::new().name("MIT OR Apache-2.0").identifier(Some("MIT OR Apache-2.0")).build()))
        .build();
    let scheme = HttpBuilder::new()
        .scheme(HttpAuthScheme::Bearer)
        .description(Some("A token that a user made on the page of their own account."))
        .build();
    let mut components = ComponentsBuilder::new().security_scheme(BEARER, SecurityScheme::Http(scheme));
    for (name, schema) in
        shared::schemas().into_iter().chain(RecordType::ALL.into_iter().flat_map(|record_type| record::schemas(shape, record_type)))
    {
        components = components.schema(name, schema);
    }
    for parameter in parameter::shared() {
        components = components.parameter(parameter.name.clone(), parameter);
    }
    for (name, header) in operation::shared_headers() {
        components = components.header(name, header);
    }
    for (name, response) in operation::shared_responses() {
        components = components.response(name, response);
    }
    let paths = table().into_iter().fold(PathsBuilder::new(), |paths, route| {
        let method = match route.method {
            Method::Get => HttpMethod::Get,
            Method::Post => HttpMethod::Post,
            Method::Patch => HttpMethod::Patch,
            Method::Delete => HttpMethod::Delete,
        };
        paths.path(route.path.clone(), PathItem::new(method, operation::operation(shape, &route)))
    });
    OpenApiBuilder::new().info(info).servers(Some([Server::new(BASE)])).paths(paths.build()).components(Some(components.build())).build()
}

const ABOUT: &str = "\
The records of Rapport and the verbs of its business. Every request goes through the same door and the same permissions as the pages: \
what its user may not see answers like what does not exist.\n\n\
Amounts are whole numbers in minor units of their currency, days are `2026-11-22`, instants RFC 3339 in UTC. An empty field is null or an empty list. \
Deleting hides a record; nothing is destroyed.\n\n\
A request that writes is a command. Its id is the `Idempotency-Key`; the same key with the same request answers again and changes nothing, \
with another request it is refused. `Command-Id` in the answer takes the command back by `/commands/{id}/undo`.";
