//! `rapport serve`: the product, and where the first account is made as long as there is none.

use std::error::Error;

use service::SystemClock;

use crate::command_line::on;
use crate::commands::doctor;
use crate::config::Config;
use crate::database;
use crate::out::tell;
use crate::serve::serve;

/// Serves until it is told to end.
///
/// # Errors
/// When it cannot begin.
pub async fn run(url: &str, config: &Config) -> Result<(), Box<dyn Error>> {
    let public_url = config.public_url().map_err(|(told, trouble)| {
        format!("The public address {told} {trouble}.\nSet RAPPORT_PUBLIC_URL to what people type, like https://crm.example.com.")
    })?;
    let service = on(database::open(url).await?);
    for (wrong, advice) in doctor::look_over(config, &SystemClock).wrongs() {
        tracing::warn!("{wrong} {advice}");
    }
    if let Some(token) = service.offer_set_up().await? {
        tell(format!("There is nobody yet. Set up the first account at {public_url}/set-up?token={token}")).ok();
    }
    serve(service, config, &public_url.to_string()).await
}
