// The demo's invented agencies as a process of its own: FEEDS_PORT, FEEDS_BASE (the instant items are dated from).
import { startFeedServer } from "./feed-server.ts";

const base = new Date(process.env.FEEDS_BASE ?? Date.now());
const server = await startFeedServer({ port: Number(process.env.FEEDS_PORT ?? 0), now: base });
process.stdout.write(`feeds ready on ${server.port}\n`);

const stop = () => void server.close().then(() => process.exit(0));
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
process.on("disconnect", stop);
