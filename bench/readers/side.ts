// The whole reading side, and the desk's queue beside it, at two sizes of one store.
import type { Actor } from "@/lib/auth/actor";
import { SYSTEM } from "@/lib/auth/actor";
import { listQueue } from "@/lib/releases/queue/lines";
import { freePort } from "../../scripts/launcher/postgres";
import { loadStore, type Size } from "../bulk-load";
import type { Row } from "../measure";
import { editorCookie, type PageTimes, pageRows, pageTimes } from "../pages";
import { type QueueTimes, queueRows, queueTimes } from "../queue";
import { type SearchTimes, searchRows, searchTimes } from "../search";
import { benchTitle, SECTION } from "../title";
import { startWeb } from "../web-process";
import { weight } from "../weight";
import { afresh, coldRow, growthRows, itemPaths, type Times } from "./afresh";
import { memoryOf } from "./process-tree";
import { warmRows } from "./warm";

const SIZES: [Size, Size] = [
  { items: 10_000, queue: 10_000, organisations: 1_000 },
  { items: 1_000_000, queue: 100_000, organisations: 10_000 },
];
const LOAD_SECONDS = 600;

const editor: Actor = { ...SYSTEM, kind: "user", staffRole: "editor" };

/** @param add takes each row when it is found: what comes after it may fail. */
export async function readingSide(
  say: (line: string) => void,
  add: (...rows: Row[]) => void,
): Promise<Row[]> {
  const title = await benchTitle();
  const asked = { id: title.id, section: SECTION };
  const cookie = await editorCookie();
  const query = () => listQueue(editor, { view: "waiting" }, new Date());
  const web = await startWeb();
  const [times, pages, queues]: [Times[], PageTimes[], QueueTimes[]] = [[], [], []];
  const searches: SearchTimes[] = [];
  try {
    for (const [salt, size] of SIZES.entries()) {
      const seconds = await loadStore(size, say);
      if (size === SIZES[1])
        add({
          what: `loading ${size.items.toLocaleString("en")} items, ${size.organisations.toLocaleString("en")} organisations, ${size.queue.toLocaleString("en")} waiting releases`,
          value: `${Math.round(seconds)} s`,
          target: "≤ 600 s",
          reached: seconds <= LOAD_SECONDS,
        });
      say("asking for what is made anew…");
      times.push(await afresh(web.origin, asked, salt));
      say("searching…");
      searches.push(await searchTimes(title.id));
      say("asking the queue…");
      queues.push(await queueTimes());
      pages.push(await pageTimes(web.origin, cookie, `${title.id}/front`, query));
    }
    const sizes: [number, number] = [SIZES[0].items, SIZES[1].items];
    const [item = ""] = await itemPaths(title.id, 1, 7);
    const kept = { "item page": item, "front page": "/", section: `/section/${SECTION}` };
    const feeds = { RSS: "/rss.xml", Atom: "/atom.xml", "JSON Feed": "/feed.json" };
    const warm = await warmRows(web, { ...kept, ...feeds, search: "/search?q=harbour+council" }, say);
    add(...warm.rows);
    say("asking for pages nobody has seen…");
    add(await coldRow(web, title.id, warm.nginx));
    const [few, many] = times;
    if (few && many) add(...growthRows(few, many, sizes));
    const [small, large] = pages;
    const waiting: [number, number] = [SIZES[0].queue, SIZES[1].queue];
    if (small && large) add(...pageRows(small, large, waiting));
    const [plain, vast] = searches;
    if (plain && vast) add(...searchRows(plain, vast, sizes));
    const [short, long] = queues;
    if (short && long) add(...queueRows(short, long, waiting));
    const memory = memoryOf(web.pid);
    add({
      what: "memory of the web process after all that",
      value: `${memory.now} MB (at most ${memory.most})`,
      target: "≤ 1,024 MB",
      reached: memory.most <= 1_024,
    });
    say("weighing the item page against its twin…");
    const id = item.split("/")[2] ?? "";
    add(...(await weight(web.origin, title, id, process.env.DATA_DIR as string, await freePort())));
    return [];
  } finally {
    web.process.kill("SIGTERM");
  }
}
