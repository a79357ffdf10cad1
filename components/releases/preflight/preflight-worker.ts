import { checkText, type Question } from "./check-text";

// Preflight on a thread of its own: however long the text, typing never waits for it.
addEventListener("message", ({ data }: MessageEvent<Question>) => postMessage(checkText(data)));
