//! Names of a fixed width: lower-case letters, digits and hyphens between them, padded with zeros.

/// One name has one encoding, so two accounts cannot look alike and differ in bytes nobody sees.
pub fn is_label(bytes: &[u8]) -> bool {
    let length = bytes.iter().position(|&byte| byte == 0).unwrap_or(bytes.len());
    let (text, padding) = bytes.split_at(length);
    let hyphen_outside = text.first() == Some(&b'-') || text.last() == Some(&b'-');
    !text.is_empty()
        && !hyphen_outside
        && text.iter().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
        && padding.iter().all(|&byte| byte == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_labels_of_any_length() {
        assert!(is_label(b"a\0\0\0"));
        assert!(is_label(b"eu-1"));
        assert!(is_label(b"0000"));
    }

    #[test]
    fn refuses_what_looks_like_another() {
        for bytes in [b"\0\0\0\0", b"-a\0\0", b"a-\0\0", b"a\0b\0", b"A\0\0\0", b"a b\0", b"a_b\0", b"\0abc"] {
            assert!(!is_label(bytes), "{bytes:?}");
        }
        assert!(!is_label(b""));
        assert!(!is_label("é".as_bytes()));
    }
}
