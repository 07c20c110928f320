//! TLS by rustls: the certificate and the key, and reading them again.

use std::path::PathBuf;
use std::sync::Arc;

use axum_server::tls_rustls::RustlsConfig;
use rustls::ServerConfig;
use rustls::crypto::ring;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio::signal::unix::{SignalKind, signal};

/// Where certificate and key are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Files {
    /// The certificate and those that it depends on, in PEM.
    pub certificate: PathBuf,
    /// Its private key, in PEM.
    pub key: PathBuf,
}

/// Why they cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// A file cannot be read, or has nothing of its kind in it.
    #[error("{0} cannot be read as {1} in PEM: {2}")]
    Unreadable(PathBuf, &'static str, rustls::pki_types::pem::Error),
    /// The key is not the certificate's, or rustls does not take them.
    #[error("The certificate {0} and the key {1} cannot be used together: {2}")]
    Unfit(PathBuf, PathBuf, rustls::Error),
}

impl Files {
    /// The certificates in the file; there is at least one.
    ///
    /// # Errors
    /// When there is none, or the file cannot be read.
    pub fn certificates(&self) -> Result<Vec<CertificateDer<'static>>, Trouble> {
        let told = |error| Trouble::Unreadable(self.certificate.clone(), "a certificate", error);
        let list: Vec<_> = CertificateDer::pem_file_iter(&self.certificate).map_err(told)?.collect::<Result<_, _>>().map_err(told)?;
        if list.is_empty() { Err(told(rustls::pki_types::pem::Error::NoItemsFound)) } else { Ok(list) }
    }

    /// What a server needs to speak TLS with them, HTTP/2 first.
    ///
    /// # Errors
    /// When a file cannot be read or the key is not the certificate's.
    pub fn load(&self) -> Result<Arc<ServerConfig>, Trouble> {
        let key = PrivateKeyDer::from_pem_file(&self.key).map_err(|e| Trouble::Unreadable(self.key.clone(), "a private key", e))?;
        let unfit = |error| Trouble::Unfit(self.certificate.clone(), self.key.clone(), error);
        let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(unfit)?
            .with_no_client_auth()
            .with_single_cert(self.certificates()?, key)
            .map_err(unfit)?;
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        Ok(Arc::new(config))
    }

    /// Reads the files again. Files that cannot be used change nothing.
    pub fn reload(&self, config: &RustlsConfig) {
        match self.load() {
            Ok(fresh) => {
                config.reload_from_config(fresh);
                tracing::info!("the certificate was read again");
            }
            Err(error) => tracing::error!(%error, "the certificate could not be read again; the one before stays"),
        }
    }
}

/// Reads the files again at every SIGHUP; without TLS the signal, which would end the process, does nothing.
pub async fn reload_at_hangup(tls: Option<(Files, RustlsConfig)>) {
    let Ok(mut hangup) = signal(SignalKind::hangup()) else { return };
    while hangup.recv().await.is_some() {
        match &tls {
            Some((files, config)) => files.reload(config),
            None => tracing::info!("there is no certificate to read again"),
        }
    }
}
