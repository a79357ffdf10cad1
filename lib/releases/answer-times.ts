import "server-only";
import { db } from "@/lib/core/db";
import type { AnswerTimes } from "./waiting-time";

/** Over how many of the desk's last decisions waiting times are told. */
const LAST = 200;

/** From hand-in to decision over the desk's last decisions: median and 90th percentile, in milliseconds. */
export async function answerTimes(): Promise<AnswerTimes> {
  const [row] = await db().$queryRaw<AnswerTimes[]>`
    select count(*)::int as count,
      coalesce(percentile_cont(0.5) within group (order by waited), 0)::float8 as median,
      coalesce(percentile_cont(0.9) within group (order by waited), 0)::float8 as ninth
    from (
      select extract(epoch from created_at - submitted_at) * 1000 as waited from review_decisions
      where submitted_at is not null and undone_at is null order by created_at desc limit ${LAST}
    ) x`;
  return row ?? { count: 0, median: 0, ninth: 0 };
}
