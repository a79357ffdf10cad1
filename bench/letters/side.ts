// The daily email of a hundred thousand readers.
import type { Row } from "../measure";
import { freezing } from "./freezing";
import { speed } from "./speed";

/** @param add takes each row when it is found: what comes after it may fail. */
export async function letterSide(say: (line: string) => void, add: (...rows: Row[]) => void): Promise<Row[]> {
  add(...(await freezing(say)));
  return speed(say);
}
