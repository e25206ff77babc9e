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
            [b':', ..] => path.iter().skip(1).take_while(|byte| is_word(byte)).count().saturating_add(1),
            _ => path.iter().take_while(|byte| is_word(byte) || matches!(byte, b'.' | b'~' | b'-')).count(),
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

fn is_word(byte: &u8) -> bool {
    byte.is_ascii_alphanumeric() || *byte == b'_'
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
