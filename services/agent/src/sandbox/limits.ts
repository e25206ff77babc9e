/** What a workload may use. The kernel holds it to each of them. */
export interface Limits {
  cpus: number;
  memoryBytes: number;
  processes: number;
  /** Everything that the workload writes, wherever it writes it. */
  scratchBytes: number;
  /** From start to kill, as a clock on the wall counts. */
  wallSeconds: number;
}
