//! Cron expressions: five fields of numbers, one space between them.

/// Least and greatest value of minute, hour, day of month, month and day of week (0 and 7 are Sunday).
const FIELDS: [(u8, u8); 5] = [(0, 59), (0, 23), (1, 31), (1, 12), (0, 7)];

/// Only the forms every cron reads alike: `*`, `a`, `a-b`, each range with `/step`, and lists of them.
pub fn is_cron(expression: &str) -> bool {
    let mut fields = expression.split(' ');
    FIELDS.iter().all(|&(least, greatest)| fields.next().is_some_and(|field| is_field(field, least, greatest)))
        && fields.next().is_none()
}

fn is_field(field: &str, least: u8, greatest: u8) -> bool {
    field.split(',').all(|item| match item.split_once('/') {
        Some((range, step)) => {
            is_range(range, least, greatest) && number(step).is_some_and(|step| (1..=greatest).contains(&step))
        }
        None => is_range(item, least, greatest) || number(item).is_some_and(|n| (least..=greatest).contains(&n)),
    })
}

fn is_range(range: &str, least: u8, greatest: u8) -> bool {
    range == "*"
        || range.split_once('-').is_some_and(|(from, to)| {
            matches!((number(from), number(to)), (Some(from), Some(to)) if least <= from && from <= to && to <= greatest)
        })
}

fn number(text: &str) -> Option<u8> {
    let digits = matches!(text.len(), 1 | 2) && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok())?
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
