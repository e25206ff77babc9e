//! programs-fuzz --cases N | --seconds N | --case JSON [--seed N]: see docs/fuzzing.md.
mod books;
mod change;
mod check;
mod coverage;
mod evidence;
mod flows;
mod ledger;
mod random;

use books::Books;
use change::{Case, Trial};
use check::Wealth;
use flows::Recorded;
use ledger::{Ledger, Ran};
use random::Random;
use std::{
    collections::BTreeMap,
    path::Path,
    process::ExitCode,
    time::{Duration, Instant},
};

struct Fuzzer {
    recorded: Recorded,
    ledger: Ledger,
    books: Books,
    /// What the valid flows bring to whom.
    valid: BTreeMap<String, Wealth>,
    tried: usize,
    succeeded: usize,
}

/// What was found, and the transaction's logs.
struct Finding {
    case: Case,
    words: String,
    logs: Vec<String>,
}

impl Fuzzer {
    fn start(root: &Path) -> Self {
        let recorded = Recorded::read(&root.join("target/fuzz/flows.json"));
        let ledger = Ledger::start(&recorded, root);
        let books = Books::new(&recorded.programs);
        Self { recorded, ledger, books, valid: BTreeMap::new(), tried: 0, succeeded: 0 }
    }

    /// Every flow as it was recorded: it must succeed, and the books balance.
    fn learn(&mut self) -> Option<Finding> {
        for number in 0..self.recorded.flows.len() {
            let case = Case { flow: self.recorded.flows[number].name.clone(), changes: Vec::new() };
            let Some(ran) = self.run(&case).pop() else {
                return Some(Finding {
                    case,
                    words: "the evidence of a valid flow is refused".to_owned(),
                    logs: Vec::new(),
                });
            };
            if let Err(failed) = &ran.result {
                let words = format!("a valid flow failed: {:?}", failed.err);
                return Some(Finding { case, words, logs: failed.meta.logs.clone() });
            }
            self.valid.insert(case.flow.clone(), check::gains(&ran));
            if let Some(finding) = self.finding(&case) {
                return Some(finding);
            }
        }
        None
    }

    fn run(&mut self, case: &Case) -> Vec<Ran> {
        Trial::changed(case, &self.recorded).map(|trial| self.ledger.run(&trial)).unwrap_or_default()
    }

    fn finding(&mut self, case: &Case) -> Option<Finding> {
        let trial = Trial::changed(case, &self.recorded)?;
        self.tried += 1;
        let all = self.ledger.run(&trial);
        self.succeeded += usize::from(all.iter().any(|ran| ran.result.is_ok()));
        let valid = self.valid.get(&case.flow)?;
        all.iter().find_map(|ran| {
            let words = check::broken(&trial, ran, &self.books, valid)?;
            let meta = match &ran.result {
                Ok(meta) => meta,
                Err(failed) => &failed.meta,
            };
            Some(Finding { case: case.clone(), words, logs: meta.logs.clone() })
        })
    }

    /// The same finding with as few changes as possible.
    fn shrink(&mut self, mut finding: Finding) -> Finding {
        let mut place = 0;
        while place < finding.case.changes.len() {
            let mut shorter = finding.case.clone();
            shorter.changes.remove(place);
            match self.finding(&shorter) {
                Some(found) => finding = found,
                None => place += 1,
            }
        }
        finding
    }

    /// Cases that ran what none before had run are changed further.
    fn explore(&mut self, random: &mut Random, cases: usize, time: Duration) -> Option<Finding> {
        let mut corpus: Vec<Case> = self.recorded.flows.iter().flat_map(change::thefts).collect();
        for case in corpus.clone() {
            if let Some(finding) = self.finding(&case) {
                return Some(finding);
            }
        }
        let (started, until) = (Instant::now(), self.tried.saturating_add(cases));
        while self.tried < until && started.elapsed() < time {
            let flow = random.one_of(&self.recorded.flows);
            let mut case = Case { flow: flow.name.clone(), changes: Vec::new() };
            if random.below(2) == 0 {
                case = random.one_of(&corpus).clone();
            }
            let flow = self.recorded.flows.iter().find(|flow| flow.name == case.flow).expect("a recorded flow");
            for _ in 0..=random.below(3) / 2 {
                case.changes.push(change::any(flow, random, &self.recorded));
            }
            let known = self.ledger.watch.count();
            if let Some(finding) = self.finding(&case) {
                return Some(finding);
            }
            if self.ledger.watch.count() > known && case.changes.len() < 6 {
                corpus.push(case);
            }
        }
        println!("{} cases of interest", corpus.len());
        None
    }
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let option = |name: &str| words.iter().position(|word| word == name).and_then(|place| words.get(place + 1));
    let number = |name: &str| {
        option(name).map(|word| word.parse::<u64>().unwrap_or_else(|_| panic!("{name} takes a number, not {word}")))
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).expect("the repository");
    let seed = number("--seed").unwrap_or(1);
    println!("programs: seed {seed}");
    let mut fuzzer = Fuzzer::start(root);
    let started = Instant::now();
    let found = fuzzer.learn().or_else(|| match option("--case") {
        Some(json) => fuzzer.finding(&serde_json::from_str(json).expect("a case as a run prints it")),
        None => {
            let cases = number("--cases").map_or(usize::MAX, |cases| cases as usize);
            let time = number("--seconds").map_or(Duration::MAX, Duration::from_secs);
            fuzzer.explore(&mut Random::new(seed), cases, time)
        }
    });
    let Fuzzer { tried, succeeded, ref ledger, .. } = fuzzer;
    let seconds = started.elapsed().as_secs_f64();
    println!(
        "{tried} transactions in {seconds:.1} s, {succeeded} succeeded; {} jumps of the programs ran",
        ledger.watch.count()
    );
    let Some(finding) = found else { return ExitCode::SUCCESS };
    let Finding { case, words, logs } = fuzzer.shrink(finding);
    println!("\nFOUND: {words}\n  {}", logs.join("\n  "));
    println!("\nnpm run fuzz -- programs --case '{}'", serde_json::to_string(&case).expect("a case has a text"));
    ExitCode::FAILURE
}
