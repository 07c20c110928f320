//! `rapport demo`: a company that sells office equipment and software in Việt Nam and beyond, with nine months behind it.
//!
//! Everything goes through the door, each command by the person who would have sent it, at the moment it would have
//! happened. Chance has a fixed seed; a run that was cut off goes on where it stopped.

mod cast;
mod chance;
mod deals;
mod house;
mod leads;
mod names;
mod notes;
mod parties;
mod script;
#[cfg(test)]
mod tests;
mod views;

use std::error::Error;

use chrono::{DateTime, Duration, Utc};
use clap::Args;
use domain::lang::Lang;
use domain::refusal::Refusal;
use service::Service;

pub use cast::DOMAIN;
use script::Script;

/// How long the past is.
const PAST: Duration = Duration::days(275);
/// The setting that holds the demo's now while it is being loaded.
const LOADING: &str = "demo_loading";

/// Options of the demo.
#[derive(Debug, Args)]
pub struct Options {
    /// Only when there is nobody yet.
    #[arg(long)]
    pub if_empty: bool,
    /// How much happens in it.
    #[arg(skip)]
    size: Size,
}

/// How much happens in the demo.
#[derive(Debug, Clone, Copy)]
struct Size {
    deals: usize,
    leads: usize,
}

impl Default for Size {
    fn default() -> Size {
        Size { deals: 330, leads: 80 }
    }
}

/// Loads the demo book and prints how to sign in.
///
/// # Errors
/// When there are people already, or the database does not answer.
pub async fn run(service: &Service, options: Options) -> Result<(), Box<dyn Error>> {
    let lang = crate::import::language();
    let Some(now) = begin(service).await? else {
        if options.if_empty {
            return Ok(());
        }
        return Err(say(
            lang,
            "There are people in this database already; the demo needs an empty one.",
            "Cơ sở dữ liệu này đã có người dùng; dữ liệu mẫu cần một cơ sở dữ liệu trống.",
        )
        .into());
    };
    println!(
        "{}",
        say(lang, "Loading the demo: nine months of a company's sales …", "Đang nạp dữ liệu mẫu: chín tháng bán hàng của một công ty …")
    );
    load(service, now, options.size).await.map_err(|(what, refusal)| format!("{what}: {}", refusal.say(lang)))?;
    println!(
        "{}",
        say(lang, "Sign in with one of these; the password of all is:", "Đăng nhập bằng một trong các tài khoản sau; mật khẩu chung:")
    );
    println!("  {}", cast::PASSWORD);
    for (role, email) in cast::SIGN_INS {
        let role = domain::permission::Role::parse(role).map_or(role, |_| label(role, lang));
        println!("  {email}  ({role})");
    }
    Ok(())
}

fn say(lang: Lang, en: &'static str, vi: &'static str) -> &'static str {
    match lang {
        Lang::En => en,
        Lang::Vi => vi,
    }
}

fn label(role: &'static str, lang: Lang) -> &'static str {
    let choice = domain::record::ROLES.iter().find(|choice| choice.value == role);
    choice.map_or(role, |choice| choice.label.text(lang))
}

/// The demo's now: today for a new book, the day it began for one that was cut off, `None` when there is nothing to load.
async fn begin(service: &Service) -> Result<Option<DateTime<Utc>>, Box<dyn Error>> {
    let mut work = service.db().begin().await?;
    if let Some(began) = work.setting(LOADING).await? {
        return Ok(Some(began.parse()?));
    }
    if !service.is_new().await? {
        return Ok(None);
    }
    let now = service.clock().now();
    work.set_setting(LOADING, &now.to_rfc3339()).await?;
    work.commit().await?;
    Ok(Some(now))
}

async fn load(service: &Service, now: DateTime<Utc>, size: Size) -> Result<(), (String, Refusal)> {
    let mut script = Script::new(now);
    let began = script.days_ago(PAST.num_days());
    let cast = cast::hire(service, &mut script, began).await?;
    let house = house::arrange(service, &mut script, cast.administrator, began + Duration::hours(1)).await?;
    let parties = parties::meet(&mut script, &cast, began);
    deals::tell(&mut script, &cast, &house, &parties, size.deals);
    leads::tell(&mut script, &cast, &house, size.leads);
    let yesterday = script.days_ago(1);
    views::keep(&mut script, cast.administrator, yesterday);
    script.play(service).await?;
    finish(service).await.map_err(|refusal| ("finish".to_owned(), refusal))
}

async fn finish(service: &Service) -> Result<(), Refusal> {
    let unavailable = |error: store::Error| {
        tracing::error!(error = %error, "the database does not answer");
        Refusal::from(domain::refusal::Code::Unavailable)
    };
    let mut work = service.db().begin().await.map_err(unavailable)?;
    work.unset_setting(LOADING).await.map_err(unavailable)?;
    work.commit().await.map_err(unavailable)?;
    service.db().count_loaded().await.map_err(unavailable)
}
