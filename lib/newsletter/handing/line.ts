import "server-only";
import { type Waiting, waitingOf } from "./step";

/** So many recipients are read at once. */
const PAGE = 100;

/** The recipients of a batch who are to be tried this time, each once; read some at a time. */
export function lineOf(batchId: string): (most: number) => Promise<Waiting[]> {
  const line: Waiting[] = [];
  let last: string | null = null;
  let ended = false;
  return async (most) => {
    if (line.length < most && !ended) {
      const more: Waiting[] = await waitingOf(batchId, last, PAGE);
      ended = more.length < PAGE;
      last = more.at(-1)?.recipientId ?? last;
      line.push(...more);
    }
    return line.splice(0, most);
  };
}
