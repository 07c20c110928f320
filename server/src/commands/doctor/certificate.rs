//! The certificate: readable, its key's, for this host, and not at its end.

use chrono::{DateTime, Duration, Utc};
use rustls::client::verify_server_name;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::server::ParsedCertificate;
use x509_cert::Certificate;
use x509_cert::der::Decode;

use super::report::Report;
use super::rights::is_open_to_others;
use crate::config::Config;
use crate::tls::Files;

/// A certificate is renewed in time when this is left.
const SOON: Duration = Duration::days(14);

/// Examines the certificate and its key, if there are any.
pub fn examine(report: &mut Report, config: &Config, now: DateTime<Utc>) {
    let files = match config.tls() {
        Ok(Some(files)) => files,
        Ok(None) => return,
        Err(one) => return report.wrong(one.to_string(), "Set both, or neither."),
    };
    let certificates = match files.load().and_then(|_| files.certificates()) {
        Ok(list) => list,
        Err(trouble) => {
            return report.wrong(trouble.to_string(), "Are the paths right, may this user read them, and do they belong together?");
        }
    };
    report.good(format!("{} and its key belong together.", files.certificate.display()));
    examine_key(report, &files);
    if let Some(own) = certificates.first() {
        examine_validity(report, own, now);
        examine_name(report, own, config);
    }
}

fn examine_key(report: &mut Report, files: &Files) {
    if is_open_to_others(&files.key).unwrap_or(false) {
        let advice = format!("chmod 0600 {}, owned by the user that serves.", files.key.display());
        report.wrong(format!("Every user of this machine can read the key {}.", files.key.display()), advice);
    }
}

fn examine_validity(report: &mut Report, own: &CertificateDer<'_>, now: DateTime<Utc>) {
    let Ok(certificate) = Certificate::from_der(own) else {
        return report.wrong("The certificate cannot be read to its end.", "Have it issued again.");
    };
    let validity = certificate.tbs_certificate().validity();
    let time = |time: x509_cert::time::Time| DateTime::from_timestamp(i64::try_from(time.to_unix_duration().as_secs()).ok()?, 0);
    let (Some(from), Some(until)) = (time(validity.not_before), time(validity.not_after)) else { return };
    let day = |at: DateTime<Utc>| at.format("%Y-%m-%d").to_string();
    if now < from {
        report.wrong(format!("The certificate is good from {} only.", day(from)), "Is the clock right?");
    } else if now > until {
        report.wrong(format!("The certificate ended on {}.", day(until)), "Renew it, and send SIGHUP to Rapport.");
    } else if until - now < SOON {
        report.note(format!("The certificate ends on {}.", day(until)), "Renew it, and send SIGHUP to Rapport.");
    } else {
        report.good(format!("The certificate is good until {}.", day(until)));
    }
}

fn examine_name(report: &mut Report, own: &CertificateDer<'_>, config: &Config) {
    let Ok(public) = config.public_url() else { return };
    let (Ok(certificate), Ok(name)) = (ParsedCertificate::try_from(own), ServerName::try_from(public.host.clone())) else { return };
    match verify_server_name(&certificate, &name) {
        Ok(()) => report.good(format!("The certificate is for {}.", public.host)),
        Err(_) => report.wrong(
            format!("The certificate is not for {}, where people reach Rapport.", public.host),
            "Have one issued for that name, or change RAPPORT_PUBLIC_URL.",
        ),
    }
}
