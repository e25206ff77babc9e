//! `rewriter <folder>...` puts a switch before every guard in the Rust sources of the folders, in place, and prints the
//! guards one a line: number, file, line, item, guard, error, with tabs between. The switches call the crate `mutants`.
mod accounts;
mod edits;
mod guards;

use std::{
    fs,
    path::{Path, PathBuf},
};

use guards::Finder;

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let mut number = 0;
    for folder in std::env::args().skip(1) {
        for file in sources(Path::new(&folder))? {
            let text = fs::read_to_string(&file)?;
            let parsed = syn::parse_file(&text).map_err(|error| format!("{}: {error}", file.display()))?;
            let mut finder = Finder::new(&text, number);
            finder.find(&parsed)?;
            for guard in &finder.guards {
                println!(
                    "{}\t{}\t{}\t{}\t{}\t{}",
                    guard.number,
                    file.display(),
                    guard.line,
                    guard.item,
                    guard.text,
                    guard.error
                );
            }
            number = finder.last_number();
            fs::write(&file, finder.edits.apply(&text))?;
        }
    }
    Ok(())
}

fn sources(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(sources(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
