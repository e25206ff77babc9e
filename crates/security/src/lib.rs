//! Whom to tell about a weakness, as text inside the deployed program, where explorers and `query-security-txt` look.
#![no_std]
#![forbid(unsafe_code)]

#[doc(hidden)]
pub use solana_security_txt;

/// Writes `security.txt` into a program. Its addresses come from `repository` of Cargo.toml, which whoever deploys sets.
#[macro_export]
macro_rules! security_txt {
    () => {
        $crate::solana_security_txt::security_txt! {
            name: env!("CARGO_PKG_NAME"),
            project_url: env!("CARGO_PKG_REPOSITORY"),
            contacts: "other:a private security advisory in the repository, as SECURITY.md there says",
            policy: concat!(env!("CARGO_PKG_REPOSITORY"), "/blob/main/SECURITY.md"),
            preferred_languages: "en",
            source_code: env!("CARGO_PKG_REPOSITORY"),
            source_release: concat!("v", env!("CARGO_PKG_VERSION"))
        }
    };
}
