import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { AgentError } from "../errors";
import { unmount } from "./mounts";

const run = promisify(execFile);

/** What an operator lets jobs do on the network. */
export interface NetworkTerms {
  /** In each direction. */
  mbitPerSecond: number;
  /** In both directions together, for a job's whole life. */
  mibPerJob: number;
  /** Name servers that jobs ask: public ones, because the operator's own are out of reach. */
  dns: readonly string[];
}

/** What a driver needs of it. */
export interface NetworkPlace {
  /** A network namespace's file. */
  namespace: string;
  /** A resolv.conf. */
  resolver: string;
}

const LINK = "tap0";

/** Addresses that are nobody's on the internet, but somebody's here: this machine, its neighbours, a cloud's metadata. */
const REFUSED = [
  ...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"],
  ...["192.0.0.0/24", "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4"],
];

/**
 * A job's way to the internet: a network namespace whose only link leads to slirp4netns, which opens the connections as an
 * ordinary program would, so nothing of the host's network is changed. The filter in the namespace belongs to the host's
 * root, and a job, whatever it becomes behind its wall, has no rights over it.
 */
export class JobNetwork implements NetworkPlace {
  private constructor(
    private readonly folder: string,
    private readonly stack: ChildProcess,
  ) {}

  get namespace(): string {
    return join(this.folder, "namespace");
  }

  get resolver(): string {
    return join(this.folder, "resolv.conf");
  }

  static async create(folder: string, terms: NetworkTerms): Promise<JobNetwork> {
    try {
      await mkdir(folder, { mode: 0o711 });
      const namespace = join(folder, "namespace");
      await writeFile(namespace, "");
      await run("unshare", [`--net=${namespace}`, "true"]);
      await writeFile(join(folder, "resolv.conf"), terms.dns.map((server) => `nameserver ${server}\n`).join(""), { mode: 0o644 });
      // Before there is a link, so that no packet goes by it.
      const filter = run("nsenter", [`--net=${namespace}`, "nft", "-f", "-"]);
      filter.child.stdin!.on("error", () => {}).end(ruleset(terms, ownAddresses()));
      await filter;
      return new JobNetwork(folder, await startStack(namespace));
    } catch (error) {
      await removeNetwork(folder);
      const reason = (error as { stderr?: string }).stderr?.trim() || (error as Error).message;
      throw new AgentError("NetworkUnavailable", { reason }, error);
    }
  }

  async remove(): Promise<void> {
    if (this.stack.exitCode === null && this.stack.signalCode === null) {
      this.stack.kill("SIGKILL");
      await once(this.stack, "exit");
    }
    await removeNetwork(this.folder);
  }
}

/** Forgets a job's network, whoever made it; its stack ends with the agent that started it. */
export async function removeNetwork(folder: string): Promise<void> {
  await unmount(join(folder, "namespace"));
  await rm(folder, { recursive: true, force: true });
}

/** Starts slirp4netns, and returns once the link is there. */
async function startStack(namespace: string): Promise<ChildProcess> {
  const [exit, ready] = [3, 4];
  const flags = ["--configure", "--mtu=1500", "--disable-host-loopback", "--disable-dns", "--enable-sandbox", "--enable-seccomp"];
  const words = [...flags, `--exit-fd=${exit}`, `--ready-fd=${ready}`, "--netns-type=path", namespace, LINK];
  // It ends when the agent's end of the exit descriptor is closed, even if the agent is killed.
  const stack = spawn("slirp4netns", words, { cwd: "/", stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"] });
  let said = "";
  stack.stderr!.on("data", (chunk: Buffer) => (said = (said + chunk.toString()).slice(-1_000)));
  await new Promise<void>((resolve, reject) => {
    stack.once("error", reject);
    stack.once("exit", (code) => reject(new Error(`slirp4netns ended with ${code}: ${said.trim().split("\n").at(-1)}`)));
    stack.stdio[ready]!.once("data", () => resolve());
  });
  return stack;
}

/** This machine's own addresses: behind slirp4netns a job would reach them as if it were a program of this machine. */
function ownAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((each) => each ?? []).filter(({ family }) => family === "IPv4").map(({ address }) => address);
}

/** No IPv6, no protocol but TCP and UDP, no connection from outside. */
export function ruleset({ mbitPerSecond, mibPerJob }: NetworkTerms, own: readonly string[]): string {
  const kibPerSecond = Math.floor((mbitPerSecond * 1_000_000) / 8 / 1_024);
  const limits = `
    limit rate over ${kibPerSecond} kbytes/second burst 256 kbytes drop
    quota name "traffic" drop`;
  return `
table inet job {
  quota traffic { over ${mibPerJob} mbytes }
  set refused { type ipv4_addr; flags interval; auto-merge; elements = { ${[...REFUSED, ...own].join(", ")} } }
  chain output {
    type filter hook output priority 0; policy drop;
    oifname "lo" accept
    ip daddr @refused ip protocol tcp reject with tcp reset
    ip daddr @refused drop
    ${limits}
    ip protocol { tcp, udp } accept
  }
  chain input {
    type filter hook input priority 0; policy drop;
    iifname "lo" accept
    ${limits}
    ct state established,related accept
  }
}
`;
}
