//! The same questions answered another way: from the documents (docs/receipts.md and those of the precompile), without
//! regard to cost.
use receipt::ED25519_PROGRAM;

/// Key and message of each signature.
type Signed<'a> = Vec<(&'a [u8; 32], &'a [u8])>;

pub fn is_receipt(bytes: &[u8]) -> bool {
    let (session, ledger) = (bytes.get(17) == Some(&1), bytes.get(17) == Some(&2));
    bytes.len() == 107
        && bytes.starts_with(b"compute-receipt\0\x01")
        && (session && bytes[18] <= 1 || ledger && bytes[18] == 0)
        && bytes[51..59].iter().any(|byte| *byte != 0)
}

pub fn is_attestation(bytes: &[u8]) -> bool {
    bytes.len() == 158 && bytes.starts_with(b"compute-lease\0\0\0\x01") && bytes[113] <= 1
}

pub fn is_completion(bytes: &[u8]) -> bool {
    bytes.len() == 82 && bytes.starts_with(b"compute-task\0\0\0\0\x01") && (1..=2).contains(&bytes[17])
}

/// The data of the precompile's instruction directly before the current one.
pub fn evidence(sysvar: &[u8]) -> Option<&[u8]> {
    let number = |at: usize| Some(usize::from(*sysvar.get(at)?) + 256 * usize::from(*sysvar.get(at + 1)?));
    // The last two bytes are the number of the current instruction, and of no other.
    let end = sysvar.len().checked_sub(2)?;
    let within = |until: usize| (until <= end).then_some(until);
    let current = number(end).filter(|current| end <= 65_535 && *current > 0)?;
    within(2 * current + 2)?;
    let start = number(2 * current)?;
    within(start + 2)?;
    let program = start + 2 + 33 * number(start)?;
    within(program + 34)?;
    let data = program + 34;
    let is_precompile = sysvar[program..program + 32] == ED25519_PROGRAM && number(start) == Some(0);
    let until = within(data + number(program + 32)?)?;
    is_precompile.then(|| &sysvar[data..until])
}

/// Header, keys, signatures, messages, in this order and without a gap: the only layout that is accepted. `pairs` says
/// which key signs which message.
fn canonical<'a>(data: &'a [u8], keys: usize, messages: &[usize], pairs: &[(usize, usize)]) -> Option<Signed<'a>> {
    let keys_at = 2 + 14 * pairs.len();
    let signatures_at = keys_at + 32 * keys;
    let message_at = |number: usize| signatures_at + 64 * pairs.len() + messages[..number].iter().sum::<usize>();
    let mut header = vec![pairs.len(), 0];
    for (place, (key, message)) in pairs.iter().enumerate() {
        let parts = [
            signatures_at + 64 * place,
            0xffff,
            keys_at + 32 * key,
            0xffff,
            message_at(*message),
            messages[*message],
            0xffff,
        ];
        header.extend(parts.iter().flat_map(|part| [part % 256, part / 256]));
    }
    let header: Option<Vec<u8>> = header.into_iter().map(|byte| u8::try_from(byte).ok()).collect();
    let fits = data.len() == message_at(messages.len()) && data.starts_with(&header?);
    let signed = |(key, message): &(usize, usize)| {
        let message = message_at(*message)..message_at(*message) + messages[*message];
        (data[keys_at + 32 * key..].first_chunk().unwrap(), &data[message])
    };
    fits.then(|| pairs.iter().map(signed).collect())
}

pub fn cosigned(data: &[u8]) -> Option<Signed<'_>> {
    canonical(data, 2, &[107], &[(0, 0), (1, 0)])
}

pub fn conflicting(data: &[u8]) -> Option<Signed<'_>> {
    canonical(data, 1, &[107, 107], &[(0, 0), (0, 1)])
}

pub fn single(data: &[u8]) -> Option<Signed<'_>> {
    canonical(data, 1, &[data.len().checked_sub(112)?], &[(0, 0)])
}
