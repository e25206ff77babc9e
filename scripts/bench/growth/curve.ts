import type { Measurement, Scenario } from "../measure";

/** How the compute units answer when what `Curve.of` names grows: `flatFrom` says from which size on they stay. */
export type Shape = "constant" | "linear" | { flatFrom: number };

/** What an instruction costs as something grows. Its points are scenarios like all others. */
export interface Curve {
  program: string;
  instruction: string;
  /** What grows, in words that follow a number. */
  of: string;
  shape: Shape;
  /** What ends it, in a sentence. */
  bound: string;
  points: { at: number; scenario: Scenario }[];
}

type ScenarioMaker<R> = (instruction: string, scenario: string, ready: R) => Scenario;
type Measured = Pick<Measurement, "program" | "instruction" | "scenario" | "cu">;

/** The curve through `at`, each of whose points `ready` brings about. */
export function curve<R>(
  make: ScenarioMaker<R>,
  instruction: string,
  { at, ...rest }: Pick<Curve, "of" | "shape" | "bound"> & { at: number[] },
  ready: (at: number) => R,
): Curve {
  const points = at.map((size) => ({ at: size, scenario: make(instruction, `${words(size)} ${rest.of}`, ready(size)) }));
  return { program: points[0]!.scenario.program, instruction, ...rest, points };
}

/** The curve's compute units among the measured. */
export function figures(curve: Curve, measured: Measured[]): { at: number; cu: number }[] {
  return curve.points.map(({ at, scenario }) => {
    const row = measured.find((one) => (["program", "instruction", "scenario"] as const).every((name) => one[name] === scenario[name]));
    if (!row) throw new Error(`${scenario.program} ${scenario.instruction} (${scenario.scenario}) was not measured`);
    return { at, cu: row.cu };
  });
}

/** Addresses that take one more attempt to find, and numbers with more digits, cost a little. */
const FLAT = 1.05;
/** A line whose second half is this much steeper than its first is none. */
const STEEPER = 1.5;

const flat = (figures: { cu: number }[]) => {
  const units = figures.map(({ cu }) => cu);
  return Math.max(...units) <= Math.min(...units) * FLAT;
};

const slope = (from: { at: number; cu: number }, to: { at: number; cu: number }) => (to.cu - from.cu) / (to.at - from.at);

/** Whether the figures have the shape that the curve claims. */
export function holds({ shape }: Pick<Curve, "shape">, figures: { at: number; cu: number }[]): boolean {
  if (shape === "constant") return flat(figures);
  if (shape !== "linear") return flat(figures.filter(({ at }) => at >= shape.flatFrom));
  const [first, middle, last] = [figures[0]!, figures[Math.floor(figures.length / 2)]!, figures.at(-1)!];
  return slope(middle, last) <= slope(first, middle) * STEEPER;
}

/** The curve in a sentence. */
export function sentence({ shape, of, bound }: Pick<Curve, "shape" | "of" | "bound">, figures: { at: number; cu: number }[]): string {
  const [first, last] = [figures[0]!, figures.at(-1)!];
  if (shape === "constant") return `Constant. ${bound}`;
  if (shape !== "linear") return `Bounded: constant from ${words(shape.flatFrom)} on. ${bound}`;
  return `Linear: about ${words(Math.round(slope(first, last)))} compute units for each of the ${of}. ${bound}`;
}

const words = (value: number) => value.toLocaleString("en-US");
