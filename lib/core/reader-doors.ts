import type { Kept } from "./kept.ts";

/** What of a request a reader's page may depend on; nothing else reaches the code that makes it. */
export type Asked = { params: Record<string, string | string[]>; search: string };
/**
 * Makes the answer of a route, or finds it kept: then it has it at once. Its promise never fails: what cannot be made is
 * an answer as well.
 */
export type Visitor = (asked: Asked) => Kept | Promise<Kept>;
/** The page that says what is wrong with a request (400, 414, …), in the dress of the title on that host. */
export type FaultPage = (host: string, status: number) => Promise<Kept>;

/** The header in which the server in front of the framework names the route it found. Nobody else can send it. */
export const ROUTE_HEADER = "x-dateline-route";

// Kept where both Next's bundle and our own server find them.
const held = globalThis as { datelineDoors?: Map<string, Visitor>; datelineFaults?: FaultPage };

/** How each route is answered without the framework, as far as it has been asked for once. */
export function openDoors(): Map<string, Visitor> {
  held.datelineDoors ??= new Map();
  return held.datelineDoors;
}

export const setFaultPage = (page: FaultPage): void => {
  held.datelineFaults = page;
};
export const faultPage = (): FaultPage | undefined => held.datelineFaults;
