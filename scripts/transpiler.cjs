// What ts-node compiles the tests with (tsconfig.json names it): TypeScript itself, which remembers in target/transpiled what
// it made of each file. Plain JavaScript, because nothing compiles the compiler.
const { createHash } = require("node:crypto");
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const ts = require("typescript");

const folder = join(__dirname, "../target/transpiled");
const hashOf = (...texts) => createHash("sha256").update(texts.join("\0")).digest("hex");

exports.create = ({ service }) => {
  const compilerOptions = service.config.options;
  const compiler = hashOf(ts.version, JSON.stringify(compilerOptions));
  mkdirSync(folder, { recursive: true });

  return {
    transpile(source, { fileName }) {
      const file = join(folder, hashOf(fileName));
      const hash = hashOf(compiler, source);
      const kept = read(file);
      if (kept?.hash === hash) return kept;
      const { outputText, sourceMapText, diagnostics } = ts.transpileModule(source, { fileName, compilerOptions, reportDiagnostics: true });
      // What has an error is compiled again, so that it is said again. Two workers may write one file: each writes it whole.
      if (diagnostics.length === 0) {
        writeFileSync(`${file}.${process.pid}`, JSON.stringify({ hash, outputText, sourceMapText }));
        renameSync(`${file}.${process.pid}`, file);
      }
      return { outputText, sourceMapText, diagnostics };
    },
  };
};

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined; // there is none yet
  }
}
