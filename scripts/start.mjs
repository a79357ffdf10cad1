// npm start · npm run dev
import { continueWith, ensureInstalled } from "./bare.mjs";

const args = process.argv.slice(2);
if (args.includes("--help")) {
  process.stdout.write(`npm start        the whole product: database, web, worker
npm run dev      the same with hot reload

Set PORT, HOST, DATA_DIR, DATABASE_URL, PUBLIC_URL … (README.md lists them all).
`);
} else {
  ensureInstalled();
  continueWith("scripts/launcher/start.ts", args);
}
