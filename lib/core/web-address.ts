import { z } from "zod";

const BARE = /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?::\d+)?(?:[/?#].*)?$/u;

/**
 * The address of a website as people type it: at most `max` characters, `https://` put before a bare
 * "www.example.com", empty where there is none.
 */
export const webAddress = (max: number) =>
  z
    .string()
    .trim()
    .overwrite((typed) => (BARE.test(typed) ? `https://${typed}` : typed))
    .pipe(
      z.union([
        z.literal(""),
        z.url({ protocol: /^https?$/, message: "Give a full address starting with https://." }).max(max),
      ]),
    );
