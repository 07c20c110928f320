//! Whether the PostgreSQL server can be reached, so that nobody waits for one that is away.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use sqlx::postgres::PgConnectOptions;
use sqlx::{Connection, PgConnection};
use tokio::sync::watch;
use tokio::time::{sleep, timeout};

use crate::db::{Error, Result};

/// Whoever waits longer for a connection has it looked whether there is a server at all: there may only be many who wait.
const PATIENCE: Duration = Duration::from_millis(250);
/// How long a server that says nothing is listened to.
const LONGEST: Duration = Duration::from_secs(2);
/// Between two looks at a server that is away.
const PAUSE: Duration = Duration::from_millis(200);

/// What is known of a server; one for each pool, cheap to clone.
#[derive(Debug, Clone)]
pub struct Away(Arc<Known>);

#[derive(Debug)]
struct Known {
    options: PgConnectOptions,
    away: watch::Sender<bool>,
    /// One task at a time looks.
    looking: AtomicBool,
}

impl Away {
    /// Of the server at an address; taken to be there until somebody waits in vain.
    pub(crate) fn from(options: PgConnectOptions) -> Away {
        Away(Arc::new(Known { options, away: watch::Sender::new(false), looking: AtomicBool::new(false) }))
    }

    /// Waits for a connection, but not for a server that is away. What waits is on the heap: every transaction of the product
    /// begins in here, deep in other futures that would all become as large.
    pub(crate) fn wait<'a, T: Send + 'a>(
        &'a self,
        connection: impl Future<Output = sqlx::Result<T>> + Send + 'a,
    ) -> Pin<Box<dyn Future<Output = Result<T>> + Send + 'a>> {
        Box::pin(self.wait_for(Box::pin(connection)))
    }

    async fn wait_for<T>(&self, mut connection: Pin<Box<dyn Future<Output = sqlx::Result<T>> + Send + '_>>) -> Result<T> {
        let mut away = self.0.away.subscribe();
        if *away.borrow() {
            return Err(Error::Away);
        }
        let waited = match timeout(PATIENCE, &mut connection).await {
            Ok(waited) => waited,
            Err(_) => {
                self.look();
                tokio::select! {
                    waited = &mut connection => waited,
                    _ = away.wait_for(|away| *away) => return Err(Error::Away),
                }
            }
        };
        waited.map_err(|error| {
            self.look();
            Error::from(error)
        })
    }

    /// Looks whether the server is there, and goes on looking until it is. The task ends with the pool, too.
    fn look(&self) {
        if self.0.looking.swap(true, Ordering::SeqCst) {
            return;
        }
        let known = Arc::downgrade(&self.0);
        tokio::spawn(async move {
            while let Some(known) = known.upgrade() {
                let is_there = is_there(&known.options).await;
                if known.away.send_replace(!is_there) == is_there {
                    tracing::warn!("the database is {}", if is_there { "back" } else { "away" });
                }
                if is_there {
                    known.looking.store(false, Ordering::SeqCst);
                    return;
                }
                drop(known);
                sleep(PAUSE).await;
            }
        });
    }
}

/// A server that refuses is there; one that starts or ends is not.
async fn is_there(options: &PgConnectOptions) -> bool {
    match timeout(LONGEST, PgConnection::connect_with(options)).await {
        Ok(Ok(connection)) => {
            let _ = connection.close().await;
            true
        }
        Ok(Err(sqlx::Error::Database(error))) => error.code().is_none_or(|code| !code.starts_with("57P")),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use std::future::{pending, ready};

    use sqlx::postgres::PgSslMode;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpListener;

    use super::*;

    /// Something that answers like a server that starts, and once it is told to like one that does not know us.
    async fn server(mut is_up: watch::Receiver<bool>) -> Away {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("an address").port();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let code = if *is_up.borrow_and_update() { "28P01" } else { "57P03" };
                let told = format!("SFATAL\0VFATAL\0C{code}\0MNo.\0\0");
                let length = u32::try_from(told.len() + 4).expect("a short word").to_be_bytes();
                let _ = stream.read(&mut [0; 1024]).await;
                let _ = stream.write_all(&[b"E", length.as_slice(), told.as_bytes()].concat()).await;
            }
        });
        Away::from(PgConnectOptions::new().host("127.0.0.1").port(port).username("nobody").ssl_mode(PgSslMode::Disable))
    }

    #[tokio::test]
    async fn nobody_waits_for_a_server_that_is_away_and_everybody_is_served_when_it_is_back() {
        let (up, is_up) = watch::channel(false);
        let away = server(is_up).await;
        let waited = away.wait(pending::<sqlx::Result<()>>()).await;
        assert!(matches!(waited, Err(Error::Away)), "whoever waits already is told: {waited:?}");
        let waited = away.wait(async { panic!("nobody asks a server that is away") as sqlx::Result<()> }).await;
        assert!(matches!(waited, Err(Error::Away)), "{waited:?}");
        up.send_replace(true);
        away.0.away.subscribe().wait_for(|away| !away).await.expect("it is looked for");
        assert!(away.wait(ready(Ok(()))).await.is_ok());
    }

    #[tokio::test]
    async fn who_waits_because_many_do_goes_on_waiting() {
        let (_up, is_up) = watch::channel(true);
        let away = server(is_up).await;
        let waited = away.wait(ready(Err::<(), _>(sqlx::Error::PoolTimedOut))).await;
        assert!(matches!(waited, Err(Error::Sqlx(sqlx::Error::PoolTimedOut))), "{waited:?}");
        while away.0.looking.load(Ordering::SeqCst) {
            tokio::task::yield_now().await;
        }
        assert!(away.wait(ready(Ok(()))).await.is_ok(), "a server that was found is not away");
    }
}
