//! `rapport serve`: the product, and where the first account is made as long as there is none.

use std::error::Error;

use service::Service;

use crate::config::Config;
use crate::serve::serve;

/// Serves until it is told to end.
///
/// # Errors
/// When it cannot begin.
pub async fn run(service: Service, config: &Config) -> Result<(), Box<dyn Error>> {
    if let Some(token) = service.offer_set_up().await? {
        println!("There is nobody yet. Set up the first account at {}/set-up?token={token}", config.public_url());
    }
    serve(service, config).await
}
