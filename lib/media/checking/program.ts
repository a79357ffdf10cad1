// A process of its own for one file of a stranger's: should its decoder crash or swell, nothing else is lost.
// program.ts FILE FOLDER → the verdict, over the channel to the parent.
import { typeOf } from "./content.ts";
import { checkDocument } from "./document.ts";
import { MEMORY_EXIT, MEMORY_MAX_BYTES } from "./limits.ts";
import { checkPicture } from "./picture.ts";
import { Refused, type Verdict } from "./verdict.ts";

const LOOK_MS = 50;

async function check(file: string, folder: string): Promise<Verdict> {
  try {
    const type = await typeOf(file);
    return await (type === "application/pdf" ? checkDocument(file, type) : checkPicture(file, type, folder));
  } catch (error) {
    if (error instanceof Refused) return { kind: "refused", refusal: error.message };
    throw error;
  }
}

// Decoding happens on other threads, so that this one can watch.
setInterval(() => {
  if (process.memoryUsage.rss() > MEMORY_MAX_BYTES) process.exit(MEMORY_EXIT);
}, LOOK_MS).unref();
// Whoever asked is gone: nobody waits for the answer.
process.on("disconnect", () => process.exit(0));

const [file = "", folder = ""] = process.argv.slice(2);
const verdict = await check(file, folder);
process.send?.({ verdict, peakBytes: process.resourceUsage().maxRSS * 1024 }, () => process.exit(0));
