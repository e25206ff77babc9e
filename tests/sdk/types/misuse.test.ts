import { expect } from "chai";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const file = join(__dirname, "misuse.ts");
const lines = readFileSync(file, "utf8").split("\n");
const mark = "// @ts-expect-error: ";

/** The compiler's complaints by line, once nothing is expected any more. */
function complaints(): Map<number, string> {
  const { config } = ts.readConfigFile(join(__dirname, "../../../tsconfig.json"), (path) => ts.sys.readFile(path)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, join(__dirname, "../../.."));
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  const bare = lines.join("\n").replaceAll("// @ts-expect-error", "// expected");
  host.getSourceFile = (path, target) => (path === file ? ts.createSourceFile(path, bare, target, true) : read(path, target));
  const program = ts.createProgram([file], options, host);
  const source = program.getSourceFile(file)!;
  return new Map(
    program.getSemanticDiagnostics(source).map(({ start, messageText }) => {
      const { line } = source.getLineAndCharacterOfPosition(start!);
      return [line, ts.flattenDiagnosticMessageText(messageText, "\n")];
    }),
  );
}

describe("what must not compile", () => {
  it("does not, each line for the reason that it gives, and nothing else", () => {
    const found = complaints();
    const expected = lines.flatMap((line, index) => (line.startsWith(mark) ? [[index + 1, line.slice(mark.length)] as const] : []));
    expect(expected).to.have.length.above(10);
    expect([...found.keys()].sort((a, b) => a - b)).to.deep.equal(expected.map(([line]) => line));
    for (const [line, reason] of expected) expect(found.get(line)).to.include(reason);
  });
});
