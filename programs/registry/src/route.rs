//! Routes of a worker: `/`, `/hello/*`, `/users/:id`.

/// Literal segments, `:parameters`, and `*` for the rest; nothing a gateway would have to normalise. Each byte is looked at once.
pub fn is_route(route: &[u8]) -> bool {
    let [b'/', path @ ..] = route else { return false };
    path.is_empty() || is_path(path)
}

fn is_path(mut path: &[u8]) -> bool {
    loop {
        let length = match path {
            b"*" => return true,
            [b':', name @ ..] => end_of(name, WORD).saturating_add(1),
            _ => end_of(path, LITERAL),
        };
        let (segment, rest) = path.split_at(length);
        if matches!(segment, b"" | b":" | b"." | b"..") {
            return false;
        }
        match rest {
            [] => return true,
            [b'/', next @ ..] => path = next,
            _ => return false,
        }
    }
}

/// Of a literal segment, and of names, which have fewer.
const LITERAL: u8 = 1;
const WORD: u8 = 2;

/// What each byte may be part of; asking a table costs a third of comparing ranges.
const KINDS: [u8; 256] = {
    let mut kinds = [0; 256];
    let mut byte: u8 = 0;
    while byte < u8::MAX {
        kinds[byte as usize] = match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' => WORD,
            b'.' | b'~' | b'-' => LITERAL,
            _ => 0,
        };
        byte = byte.saturating_add(1);
    }
    kinds
};

/// Where the first byte is that is not of this kind.
fn end_of(text: &[u8], kind: u8) -> usize {
    text.iter().position(|byte| KINDS[usize::from(*byte)] < kind).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_routes() {
        for route in
            ["/", "/*", "/hello", "/hello/*", "/api/v1/users/:id", "/users/:id/*", "/.well-known/x", "/a_b~c-d"]
        {
            assert!(is_route(route.as_bytes()), "{route}");
        }
    }

    #[test]
    fn refuses_what_gateways_read_differently() {
        for route in [
            "", "hello", "//", "/a//b", "/a/", "/..", "/a/../b", "/./a", "/a b", "/*/a", "/a*", "/:", "/:a-b", "/%2e",
            "/é", "/a?b",
        ] {
            assert!(!is_route(route.as_bytes()), "{route}");
        }
    }
}
