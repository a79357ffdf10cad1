import "server-only";
import { newId } from "@/lib/core/ids";
import type { Handler } from "./gate";
import { apiHeaders, problem } from "./problem";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
type Method = (typeof METHODS)[number];

/** All methods of a route: those it has, and for the others 405 with `Allow` (RFC 9110 §15.5.6). */
export function methods(own: Partial<Record<Method, Handler>>): Record<Method, Handler> {
  const allow = [...Object.keys(own), ...(own.GET ? ["HEAD"] : []), "OPTIONS"].join(", ");
  const refuse: Handler = async (request) =>
    problem(405, `${request.method} is not possible here.`, {}, { ...apiHeaders(newId()), Allow: allow });
  return Object.fromEntries(METHODS.map((method) => [method, own[method] ?? refuse])) as Record<
    Method,
    Handler
  >;
}
