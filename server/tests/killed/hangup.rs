//! SIGHUP: the certificate is read again, and nobody is disconnected.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, ChildStderr, Command, Stdio};
use std::sync::Arc;

use rustls::crypto::ring;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};
use testing::Backend;

use crate::process::{free_address, rapport};

struct Serving {
    child: Child,
    log: BufReader<ChildStderr>,
    address: SocketAddr,
}

impl Serving {
    fn start(folder: &Path, url: &str) -> Serving {
        let address = free_address();
        let file = |name: &str| folder.join(name).display().to_string();
        let (certificate, key, address_told) = (file("tls.crt"), file("tls.key"), address.to_string());
        let flags = ["serve", "--database-url", url, "--addr", &address_told, "--tls-cert", &certificate, "--tls-key", &key];
        let mut command = rapport(&flags);
        let mut child = command.env("RAPPORT_LOG", "info").stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it runs");
        let mut said = BufReader::new(child.stdout.take().expect("what it says is read"));
        let mut line = String::new();
        while !line.starts_with("Rapport is at https://") {
            line.clear();
            assert_ne!(said.read_line(&mut line).expect("it can be read"), 0, "it ended before it was ready");
        }
        let log = BufReader::new(child.stderr.take().expect("the log is read"));
        Serving { child, log, address }
    }

    fn signal(&self, name: &str) {
        let status = Command::new("kill").args([name, &self.child.id().to_string()]).status().expect("kill runs");
        assert!(status.success(), "it is there");
    }

    /// Tells it to read again, and waits for what it says about it.
    fn hang_up(&mut self, expected: &str) {
        self.signal("-HUP");
        let mut line = String::new();
        while !line.contains(expected) {
            line.clear();
            assert_ne!(self.log.read_line(&mut line).expect("it can be read"), 0, "it ended");
        }
    }

    fn connect(&self, known: &[CertificateDer<'static>]) -> StreamOwned<ClientConnection, TcpStream> {
        let mut roots = RootCertStore::empty();
        known.iter().for_each(|certificate| roots.add(certificate.clone()).expect("a certificate"));
        let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .expect("versions")
            .with_root_certificates(roots)
            .with_no_client_auth();
        let name = ServerName::try_from("localhost").expect("a name");
        let connection = ClientConnection::new(Arc::new(config), name).expect("a connection");
        StreamOwned::new(connection, TcpStream::connect(self.address).expect("it listens"))
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        // It may be gone already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Asks whether it is well, over a connection that stays open, and gives the certificate that it showed.
fn is_well(stream: &mut StreamOwned<ClientConnection, TcpStream>) -> CertificateDer<'static> {
    stream.write_all(b"GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n").expect("sent");
    let mut heard = Vec::new();
    while !heard.ends_with(b"}") {
        let mut part = [0; 4096];
        let n = stream.read(&mut part).expect("it answers");
        assert_ne!(n, 0, "it was cut off: {}", String::from_utf8_lossy(&heard));
        heard.extend_from_slice(&part[..n]);
    }
    assert!(heard.starts_with(b"HTTP/1.1 200"), "{}", String::from_utf8_lossy(&heard));
    stream.conn.peer_certificates().expect("it showed one")[0].clone().into_owned()
}

/// A new certificate in the place of the one before.
fn renew(folder: &Path) -> CertificateDer<'static> {
    let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).expect("a certificate");
    fs::write(folder.join("tls.crt"), made.cert.pem()).expect("a file");
    fs::write(folder.join("tls.key"), made.signing_key.serialize_pem()).expect("a file");
    made.cert.der().clone()
}

#[test]
fn a_hangup_brings_the_new_certificate_and_cuts_nobody_off() {
    let (folder, backend) = (tempfile::tempdir().expect("a folder"), Backend::sqlite());
    let first = renew(folder.path());
    let mut serving = Serving::start(folder.path(), &backend.url());
    let mut kept = serving.connect(std::slice::from_ref(&first));
    assert_eq!(is_well(&mut kept), first);

    let second = renew(folder.path());
    serving.hang_up("the certificate was read again");
    let both = [first.clone(), second.clone()];
    assert_eq!(is_well(&mut serving.connect(&both)), second, "whoever comes now sees the new one");
    assert_eq!(is_well(&mut kept), first, "who was there is still there");

    fs::write(folder.path().join("tls.key"), "not a key").expect("a file");
    serving.hang_up("the certificate could not be read again");
    assert_eq!(is_well(&mut serving.connect(&both)), second, "what cannot be used changes nothing");
    assert_eq!(is_well(&mut kept), first);

    drop(kept);
    serving.signal("-TERM");
    assert!(serving.child.wait().expect("it ends").success());
}
