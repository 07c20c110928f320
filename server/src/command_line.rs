//! The commands of `rapport`.

use std::error::Error;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Args, Parser, Subcommand};
use service::{Service, SystemClock, SystemIds};
use store::Db;

use crate::commands::{backup, doctor, restore, serve};
use crate::config::Config;
use crate::out::tell;
use crate::public_url::PublicUrl;
use crate::{database, demo, import, log, version};

/// A CRM in one executable: the whole customer journey on one live pipeline.
#[derive(Debug, Parser)]
#[command(name = "rapport", version)]
pub struct Cli {
    #[command(flatten)]
    database: Database,
    /// What the log is told; it begins before anything else does.
    #[command(flatten)]
    pub log: log::Options,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Args)]
struct Database {
    /// Where the data is: a SQLite file, or postgres://user:password@host/name.
    #[arg(long = "database-url", env = "DATABASE_URL", default_value = "rapport.db", global = true, hide_env_values = true)]
    database_url: String,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the product.
    Serve(Config),
    /// Load a book worth looking at: teams, people, deals with a past.
    Demo(demo::Options),
    /// Bring in CSV files by a mapping, look at what was brought in, or take it back.
    Import(import::Options),
    /// List users, or make a one-time link with which one chooses a password.
    User {
        #[command(subcommand)]
        command: UserCommand,
    },
    /// Make an API token for a user and print its secret, once.
    Token {
        /// The user's e-mail address.
        email: String,
        /// What the token is for.
        #[arg(long, default_value = "command line")]
        name: String,
    },
    /// Tell what is wrong with a configuration, and what to do about it.
    Doctor(doctor::Options),
    /// Copy a SQLite database into a new file, also while it is served.
    Backup(backup::Options),
    /// Put a backup in the place of a SQLite database that is not served.
    Restore(restore::Options),
    /// Recompute everything that is stored twice and name the first difference of each kind.
    Verify,
    /// Bring the database to this version and end.
    Migrate,
}

#[derive(Debug, Subcommand)]
enum UserCommand {
    /// List users.
    List,
    /// Print a one-time link with which a user chooses a password.
    Link {
        /// The user's e-mail address.
        email: String,
        /// The address under which people reach the product.
        #[arg(long, env = "RAPPORT_PUBLIC_URL", default_value = "http://127.0.0.1:3000")]
        public_url: String,
    },
}

impl Cli {
    /// Does what was asked.
    ///
    /// # Errors
    /// What a person at a terminal can read.
    pub async fn run(self) -> Result<ExitCode, Box<dyn Error>> {
        let url = &self.database.database_url;
        match self.command {
            Command::Serve(config) => serve::run(url, &config).await?,
            Command::Demo(options) => demo::run(&on(database::open(url).await?), options).await?,
            Command::Import(options) => return import::run(&on(database::open_existing(url).await?), options).await,
            Command::User { command } => command.run(&on(database::open_existing(url).await?)).await?,
            Command::Token { email, name } => {
                let service = on(database::open_existing(url).await?);
                let user = user_by_email(&service, &email).await?;
                tell(service.make_token(user, &name).await?)?;
            }
            Command::Doctor(options) => return Ok(options.run(url).await),
            Command::Backup(options) => options.run(&database::address(url)?).await?,
            Command::Restore(options) => options.run(&database::address(url)?).await?,
            Command::Verify => return verify(&database::open_existing(url).await?).await,
            Command::Migrate => {
                database::open(url).await?;
                tell("The database is at this version.")?;
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// The service on a database of this version.
pub fn on(db: Db) -> Service {
    Service::new(db, Arc::new(SystemClock), Arc::new(SystemIds), version())
}

impl UserCommand {
    async fn run(self, service: &Service) -> Result<(), Box<dyn Error>> {
        match self {
            UserCommand::List => {
                for user in service.users().await? {
                    tell(format!("{}\t{}\t{}\t{}", user.text("email"), user.text("role"), user.text("status"), user.text("name")))?;
                }
            }
            UserCommand::Link { email, public_url } => {
                let public_url =
                    PublicUrl::parse(public_url.trim()).map_err(|wrong| format!("The public address {public_url} {wrong}."))?;
                let user = user_by_email(service, &email).await?;
                let link = service.one_time_link(None, user).await?;
                tell(format!("{public_url}/welcome/{}", link.secret))?;
            }
        }
        Ok(())
    }
}

async fn user_by_email(service: &Service, email: &str) -> Result<domain::id::Id, Box<dyn Error>> {
    match service.db().read().await?.user_by_email(email).await? {
        None => Err(format!("There is no user with the address {email}.").into()),
        Some(user) if user.text("status") == "disabled" => Err(format!("{email} is disabled, and cannot sign in.").into()),
        Some(user) => Ok(user.id),
    }
}

async fn verify(db: &Db) -> Result<ExitCode, Box<dyn Error>> {
    let faults = db.verify().await?;
    for fault in &faults {
        tell(fault)?;
    }
    if faults.is_empty() {
        tell("Everything that is stored twice agrees.")?;
        return Ok(ExitCode::SUCCESS);
    }
    Ok(ExitCode::FAILURE)
}
