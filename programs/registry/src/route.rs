//! Routes of a worker: `/`, `/hello/*`, `/users/:id`.

/// Literal segments, `:parameters`, and `*` for the rest; nothing a gateway would have to normalise. Bytes, because searching
/// text for a character costs several times as much.
pub fn is_route(route: &str) -> bool {
    let [b'/', path @ ..] = route.as_bytes() else { return false };
    if path.is_empty() {
        return true;
    }
    let mut segments = path.split(|&byte| byte == b'/').peekable();
    while let Some(segment) = segments.next() {
        let is_rest = segment == b"*" && segments.peek().is_none();
        if !is_rest && !is_segment(segment) {
            return false;
        }
    }
    true
}

fn is_segment(segment: &[u8]) -> bool {
    match segment {
        [] | [b'.'] | [b'.', b'.'] | [b':'] => false,
        [b':', parameter @ ..] => parameter.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'_'),
        literal => literal.iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'~' | b'-')),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_routes() {
        for route in
            ["/", "/*", "/hello", "/hello/*", "/api/v1/users/:id", "/users/:id/*", "/.well-known/x", "/a_b~c-d"]
        {
            assert!(is_route(route), "{route}");
        }
    }

    #[test]
    fn refuses_what_gateways_read_differently() {
        for route in [
            "", "hello", "//", "/a//b", "/a/", "/..", "/a/../b", "/./a", "/a b", "/*/a", "/a*", "/:", "/:a-b", "/%2e",
            "/é", "/a?b",
        ] {
            assert!(!is_route(route), "{route}");
        }
    }
}
