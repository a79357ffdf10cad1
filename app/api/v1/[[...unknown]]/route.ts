import type { Handler } from "@/app/api/gate";
import { apiHeaders, problem } from "@/app/api/problem";
import { newId } from "@/lib/core/ids";

const unknown: Handler = async () =>
  problem(404, "There is nothing here: see /api/v1/openapi.json.", {}, apiHeaders(newId()));

export { unknown as DELETE, unknown as GET, unknown as PATCH, unknown as POST, unknown as PUT };
