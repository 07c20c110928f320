//! What a request is for, without anything that is somebody's: addresses carry ids, tokens and what people look for.

use std::borrow::Cow;

use axum::extract::{MatchedPath, Request};

/// What a request is for.
pub struct Route {
    /// The pattern of the address, for the log.
    pub pattern: Cow<'static, str>,
    /// One of few classes, for the metrics.
    pub class: &'static str,
}

impl Route {
    /// The route of a request that the router has looked at.
    pub fn of(request: &Request) -> Route {
        let path = request.uri().path();
        // Inside the router there are patterns of its own for what it does not know.
        let matched = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str).filter(|pattern| !pattern.contains("__private"));
        match matched {
            Some("/rpc/{*name}") => Route::call(path),
            Some(pattern) => Route { pattern: pattern.to_owned().into(), class: class(pattern) },
            None if path.starts_with("/api/") => Route { pattern: "unknown".into(), class: "api" },
            None => Route { pattern: "page".into(), class: "page" },
        }
    }

    fn call(path: &str) -> Route {
        let class = match path {
            "/rpc/ask" => "ask",
            "/rpc/send" => "send",
            "/rpc/act" => "act",
            _ => return Route { pattern: "unknown".into(), class: "unknown" },
        };
        Route { pattern: format!("/rpc/{class}").into(), class }
    }
}

fn class(pattern: &str) -> &'static str {
    match pattern {
        "/live" => "live",
        "/healthz" => "health",
        "/metrics" => "metrics",
        "/sign-in" | "/sign-out" | "/set-up" | "/welcome/{token}" => "account",
        _ if pattern.starts_with("/api/") => "api",
        _ => "site",
    }
}
