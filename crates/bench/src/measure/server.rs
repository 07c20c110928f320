//! The executable, started for a measurement and ended with it.

use std::error::Error;
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::client::Client;

/// Nothing takes longer to start.
const PATIENCE: Duration = Duration::from_secs(60);

/// A server that ends when this goes.
pub struct Server {
    child: Child,
    /// Where it is.
    pub address: SocketAddr,
    /// How long it took until it answered.
    pub ready_after: Duration,
}

impl Server {
    /// Starts it and waits until it answers that its database does.
    ///
    /// # Errors
    /// When it does not.
    pub fn start(rapport: &Path, database_url: &str) -> Result<Server, Box<dyn Error>> {
        let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        let began = Instant::now();
        let child = Command::new(rapport)
            .args(["--database-url", database_url, "serve", "--addr", &address.to_string()])
            .env("RAPPORT_LOG", "error")
            .stdout(Stdio::null())
            .spawn()?;
        let mut server = Server { child, address, ready_after: Duration::ZERO };
        while began.elapsed() < PATIENCE {
            if Client::new(address, "").get("/healthz").is_ok_and(|answer| answer.status == 200) {
                server.ready_after = began.elapsed();
                return Ok(server);
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        Err("the executable does not answer".into())
    }

    /// Its process.
    pub fn pid(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to end.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
