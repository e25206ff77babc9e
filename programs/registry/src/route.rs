//! Routes of a worker: `/`, `/hello/*`, `/users/:id`.

/// Literal segments, `:parameters`, and `*` for the rest; nothing a gateway would have to normalise.
pub fn is_route(route: &[u8]) -> bool {
    let after = route.iter().fold(BEGIN, |state, byte| NEXT[usize::from(state)][usize::from(*byte)]);
    matches!(after, ROOT | REST | NAME | LITERAL)
}

// What of a route has been read. Nothing leads out of the first one.
const WRONG: u8 = 0;
const BEGIN: u8 = 1;
/// `/`, the shortest route.
const ROOT: u8 = 2;
/// A slash that something must follow.
const SLASH: u8 = 3;
/// `*`
const REST: u8 = 4;
/// `:`
const COLON: u8 = 5;
/// A parameter's name.
const NAME: u8 = 6;
/// `.`, which alone is no segment,
const DOT: u8 = 7;
/// nor is `..`.
const DOTS: u8 = 8;
const LITERAL: u8 = 9;
const STATES: u8 = 10;

const fn next(state: u8, byte: u8) -> u8 {
    match (state, byte) {
        (BEGIN, b'/') => ROOT,
        (NAME | LITERAL, b'/') => SLASH,
        (ROOT | SLASH, b'*') => REST,
        (ROOT | SLASH, b':') => COLON,
        (ROOT | SLASH, b'.') => DOT,
        (DOT, b'.') => DOTS,
        (COLON | NAME, b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_') => NAME,
        (ROOT | SLASH | DOT | DOTS | LITERAL, b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'.' | b'~' | b'-') => {
            LITERAL
        }
        _ => WRONG,
    }
}

/// [`next`] as a table, so that a letter costs no more than a look.
static NEXT: [[u8; 256]; STATES as usize] = {
    let mut table = [[WRONG; 256]; STATES as usize];
    let mut state = 0;
    while state < STATES {
        let mut byte = 0;
        while byte < u8::MAX {
            table[state as usize][byte as usize] = next(state, byte);
            byte = byte.saturating_add(1);
        }
        state = state.saturating_add(1);
    }
    table
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_routes() {
        for route in [
            "/",
            "/*",
            "/hello",
            "/hello/*",
            "/api/v1/users/:id",
            "/users/:id/*",
            "/.well-known/x",
            "/a_b~c-d",
            "/...",
            "/..a",
            "/a/.b/:c_1",
        ] {
            assert!(is_route(route.as_bytes()), "{route}");
        }
    }

    #[test]
    fn refuses_what_gateways_read_differently() {
        for route in [
            "", "hello", "//", "/a//b", "/a/", "/..", "/a/../b", "/./a", "/a b", "/*/a", "/a*", "/:", "/:a-b", "/%2e",
            "/é", "/a?b", "/.../", "/a/:", "/:a.b",
        ] {
            assert!(!is_route(route.as_bytes()), "{route}");
        }
    }
}
