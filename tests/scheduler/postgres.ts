import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Postgres {
  url: string;
  stop(): Promise<void>;
}

const DEBIAN = "/usr/lib/postgresql";

/** A real Postgres of its own in a temporary folder, reached over a socket there: no port, and nothing left behind. */
export async function startPostgres(): Promise<Postgres> {
  const bin = binaries();
  const folder = mkdtempSync(join(tmpdir(), "scheduler-postgres-"));
  // Postgres refuses to run as root.
  const user = process.getuid?.() === 0 ? "postgres" : undefined;
  if (user) chownSync(folder, id("-u", user), id("-g", user));
  const as = (command: string, ...words: string[]): [string, string[]] =>
    user ? ["runuser", ["-u", user, "--", join(bin, command), ...words]] : [join(bin, command), words];

  const data = join(folder, "data");
  const [initdb, how] = as("initdb", "-D", data, "-U", "scheduler", "-A", "trust", "--no-sync", "--locale=C", "-E", "UTF8");
  execFileSync(initdb, how, { cwd: folder, stdio: "pipe" });
  // No fsync: a test needs no protection against a power cut.
  const server = spawn(...as("postgres", "-D", data, "-k", folder, "-c", "listen_addresses=", "-c", "fsync=off"), {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = once(server, "exit");
  let said = "";
  await new Promise<void>((resolve, reject) => {
    server.stderr.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes("ready to accept connections")) resolve();
    });
    server.once("exit", () => reject(new Error(`postgres did not start:\n${said}`)));
  });
  return {
    url: `postgres://scheduler@/postgres?host=${encodeURIComponent(folder)}`,
    async stop() {
      const [stop, words] = as("pg_ctl", "-D", data, "-m", "immediate", "stop");
      execFileSync(stop, words, { cwd: folder, stdio: "pipe" });
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

/** Of Debian's package, which `npm test` installs. */
function binaries(): string {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const found = versions.map((version) => join(DEBIAN, version, "bin")).find((bin) => existsSync(join(bin, "initdb")));
  if (!found) throw new Error(`Postgres is not under ${DEBIAN}: apt-get install --no-install-recommends postgresql`);
  return found;
}

const id = (flag: string, user: string): number => Number(execFileSync("id", [flag, user], { encoding: "utf8" }));
