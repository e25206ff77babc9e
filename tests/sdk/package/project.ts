// A project somewhere else, into which the packed client is installed as an integrator would.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, type BuildResult } from "esbuild";
import ts from "typescript";
import { packPackage } from "../../../scripts/package";

export class Project {
  private constructor(readonly folder: string) {}

  /** Packs the client and installs the tarball into an empty folder, with its dependencies from the registry. */
  static async withClient(): Promise<Project> {
    const project = new Project(mkdtempSync(join(tmpdir(), "integrator-")));
    const tarball = await packPackage();
    project.write("package.json", `{ "private": true }`);
    const options = ["--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"];
    execFileSync("npm", ["install", ...options, tarball], { cwd: project.folder, stdio: ["ignore", "ignore", "inherit"] });
    return project;
  }

  write(name: string, text: string): string {
    const file = join(this.folder, name);
    writeFileSync(file, text);
    return file;
  }

  /** Runs a program in Node; what it prints. */
  run(name: string, text: string): string {
    return execFileSync(process.execPath, [this.write(name, text)], { cwd: this.folder }).toString();
  }

  /** What TypeScript says of a program. */
  typeErrors(name: string, text: string, resolution: "NodeNext" | "Bundler"): string[] {
    const program = ts.createProgram([this.write(name, text)], {
      target: ts.ScriptTarget.ES2022,
      module: resolution === "NodeNext" ? ts.ModuleKind.NodeNext : ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind[resolution],
      lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: true,
      noEmit: true,
    });
    return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  }

  /** What a browser would be served of a program: fails on whatever exists in Node alone. */
  bundle(name: string, text: string): Promise<BuildResult<{ write: false; metafile: true }>> {
    const entryPoints = [this.write(name, text)];
    return build({ entryPoints, absWorkingDir: this.folder, bundle: true, minify: true, write: false, metafile: true, format: "esm", platform: "browser", target: "es2022", logLevel: "silent" });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
