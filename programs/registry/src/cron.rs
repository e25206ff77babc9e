//! Cron expressions: five fields of numbers, one space between them.

/// Least and greatest value of minute, hour, day of month, month and day of week (0 and 7 are Sunday).
const FIELDS: [(u8, u8); 5] = [(0, 59), (0, 23), (1, 31), (1, 12), (0, 7)];

/// Only the forms every cron reads alike: `*`, `a`, `a-b`, each range with `/step`, and lists of them. Bytes, because searching
/// text for a character costs several times as much.
pub fn is_cron(expression: &str) -> bool {
    let mut fields = expression.as_bytes().split(|&byte| byte == b' ');
    FIELDS.iter().all(|&(least, greatest)| fields.next().is_some_and(|field| is_field(field, least, greatest)))
        && fields.next().is_none()
}

fn is_field(field: &[u8], least: u8, greatest: u8) -> bool {
    field.split(|&byte| byte == b',').all(|item| match cut(item, b'/') {
        (range, Some(step)) => {
            is_range(range, least, greatest) && number(step).is_some_and(|step| (1..=greatest).contains(&step))
        }
        (item, None) => {
            is_range(item, least, greatest) || number(item).is_some_and(|n| (least..=greatest).contains(&n))
        }
    })
}

fn is_range(range: &[u8], least: u8, greatest: u8) -> bool {
    match cut(range, b'-') {
        (b"*", None) => true,
        (from, Some(to)) => matches!(
            (number(from), number(to)),
            (Some(from), Some(to)) if least <= from && from <= to && to <= greatest
        ),
        _ => false,
    }
}

/// What stands before the first `at`, and after it.
fn cut(text: &[u8], at: u8) -> (&[u8], Option<&[u8]>) {
    let mut parts = text.splitn(2, |&byte| byte == at);
    (parts.next().unwrap_or_default(), parts.next())
}

fn number(text: &[u8]) -> Option<u8> {
    let digit = |byte: u8| byte.is_ascii_digit().then(|| byte.saturating_sub(b'0'));
    match *text {
        [ones] => digit(ones),
        [tens, ones] => Some(digit(tens)?.saturating_mul(10).saturating_add(digit(ones)?)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_what_every_cron_reads_alike() {
        for expression in
            ["* * * * *", "0 0 1 1 0", "59 23 31 12 7", "*/5 * * * *", "0,15,30-45/5 8-18 * * 1-5", "00 09 * * *"]
        {
            assert!(is_cron(expression), "{expression}");
        }
    }

    #[test]
    fn refuses_the_rest() {
        for expression in [
            "",
            "*",
            "* * * *",
            "* * * * * *",
            " * * * * *",
            "* * * * * ",
            "*  * * * *",
            "60 * * * *",
            "* 24 * * *",
            "* * 0 * *",
            "* * 32 * *",
            "* * * 0 *",
            "* * * 13 *",
            "* * * * 8",
            "5-1 * * * *",
            "*/0 * * * *",
            "*/60 * * * *",
            "5/2 * * * *",
            "1-2-3 * * * *",
            "1,, * * * *",
            ", * * * *",
            "-1 * * * *",
            "+1 * * * *",
            "001 * * * *",
            "* * * JAN *",
            "* * * * MON",
            "@daily",
            "? * * * *",
            "* * L * *",
            "*/5/5 * * * *",
            "١ * * * *",
        ] {
            assert!(!is_cron(expression), "{expression}");
        }
    }
}
