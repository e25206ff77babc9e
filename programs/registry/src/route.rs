//! Routes of a worker: `/`, `/hello/*`, `/users/:id`.

/// Literal segments, `:parameters`, and `*` for the rest; nothing a gateway would have to normalise.
pub fn is_route(route: &str) -> bool {
    let Some(path) = route.strip_prefix('/') else { return false };
    let wildcards_before_last = path.rsplit('/').skip(1).any(|segment| segment == "*");
    path.is_empty() || (!wildcards_before_last && path.split('/').all(is_segment))
}

fn is_segment(segment: &str) -> bool {
    match segment.strip_prefix(':') {
        Some(parameter) => {
            !parameter.is_empty() && parameter.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        }
        None => segment == "*" || is_literal(segment),
    }
}

fn is_literal(segment: &str) -> bool {
    !matches!(segment, "" | "." | "..")
        && segment.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'~' | b'-'))
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
