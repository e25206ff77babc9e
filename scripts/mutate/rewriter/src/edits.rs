//! Changes to a text that is read only once: text put around parts of it, which may nest, and parts replaced.
use std::ops::Range;

use syn::spanned::Spanned;

#[derive(Default)]
pub struct Edits {
    /// Where, in which order among those at one place, how much is dropped there, and what comes instead.
    all: Vec<(usize, i64, usize, String)>,
}

impl Edits {
    /// Whoever wraps first is outermost.
    pub fn wrap(&mut self, inside: Range<usize>, before: String, after: String) {
        let order = self.all.len() as i64 + 1;
        self.all.push((inside.start, order, 0, before));
        self.all.push((inside.end, -order, 0, after));
    }

    pub fn replace(&mut self, range: Range<usize>, with: String) {
        let order = self.all.len() as i64 + 1;
        self.all.push((range.start, order, range.len(), with));
    }

    pub fn apply(mut self, text: &str) -> String {
        self.all.sort_by_key(|edit| (edit.0, edit.1));
        let mut result = String::new();
        let mut read = 0;
        for (at, _, dropped, with) in self.all {
            result.push_str(&text[read..at]);
            result.push_str(&with);
            read = at + dropped;
        }
        result + &text[read..]
    }
}

/// The bytes of a part in the text that it was parsed from.
pub fn range(part: &impl Spanned) -> Range<usize> {
    let span = part.span();
    span.byte_range()
}
