//! Names of a fixed width: lower-case letters, digits and hyphens between them, padded with zeros.

/// One name has one encoding, so two accounts cannot look alike and differ in bytes nobody sees.
pub fn is_label(bytes: &[u8]) -> bool {
    let mut rest = bytes.iter();
    let mut last = b'-';
    for &byte in rest.by_ref() {
        match byte {
            0 => break,
            b'a'..=b'z' | b'0'..=b'9' | b'-' => last = byte,
            _ => return false,
        }
    }
    // Nor does a hyphen begin or end it, which an empty name is taken to do.
    bytes.first() != Some(&b'-') && last != b'-' && rest.all(|&byte| byte == 0)
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
