/** What a codec throws; whoever called the codec turns it into a `MarketError` that says whose bytes they were. */
export class Malformed extends Error {
  /** From the outermost field to the one that is wrong. */
  readonly path: (string | number)[] = [];

  constructor(readonly reason: string) {
    super(reason);
  }

  get field(): string {
    return this.path.join(".");
  }
}

/** Runs `body`, and says of what it refuses where it stands. */
export function at<T>(step: string | number, body: () => T): T {
  try {
    return body();
  } catch (error) {
    if (error instanceof Malformed) error.path.unshift(step);
    throw error;
  }
}
