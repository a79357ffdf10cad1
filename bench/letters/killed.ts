// 20,000 letters, handed over by workers that are killed two hundred times on the way.
import { db } from "@/lib/core/db";
import { frozenBatches } from "@/lib/newsletter/testing/batches";
import { accountOf, appointAll, killAndGoOn, startSink } from "@/worker/testing/killed-letters";
import type { Row } from "../measure";
import { benchTitle } from "../title";

const SUBSCRIBERS = 20_000;
/** Left between freezing and handing over. */
const LEFT = 200;
const KILLS = 200;
const PATIENCE_MS = 1_500_000;

const say = (count: number) => count.toLocaleString("en");

/** Nobody gets two; nobody active gets none but those of whom nobody knows, who are counted and listed. */
export async function killedLetters(tell: (line: string) => void): Promise<Row[]> {
  const sink = await startSink();
  try {
    const { id } = await benchTitle();
    const { editionId } = await frozenBatches(id, SUBSCRIBERS);
    await db().$executeRaw`update subscribers set state = 'unsubscribed' where id in (
      select subscriber_id from letter_recipients where edition_id = ${editionId}::uuid order by md5(id::text) limit ${LEFT})`;
    await appointAll();
    tell(`handing ${say(SUBSCRIBERS)} letters over under ${KILLS} kills…`);
    const url = process.env.DATABASE_URL as string;
    const run = { kills: KILLS, letters: SUBSCRIBERS, patienceMs: PATIENCE_MS };
    const killed = await killAndGoOn(url, sink, run, tell);
    const found = await accountOf(editionId, sink);
    const { frozen, accepted, refused, excluded, uncertain, listed, uncertainThatArrived, twice } = found;
    const wrong = twice + found.acceptedButNone + found.excludedButGot + found.strangers + found.wrongSizes;
    const adds = accepted + refused + excluded + uncertain === frozen && frozen === SUBSCRIBERS;
    return [
      {
        what: `${say(SUBSCRIBERS)} letters under ${killed} kills`,
        value: `${say(accepted)} once, ${twice} twice, ${excluded} had left; ${uncertain} uncertain, ${listed} of them listed (${uncertainThatArrived} had arrived); ${wrong} not as our record says`,
        target: "nobody two, nobody none but the uncertain",
        reached: killed === KILLS && wrong === 0 && adds && listed === uncertain && excluded === LEFT,
      },
    ];
  } finally {
    await sink.close();
  }
}
