import type { ReleaseKind } from "../schema";
import type { Reading } from "./reading";

const EXCHANGES =
  "NYSE(?: American| Arca)?|NASDAQ|OTCQB|OTCQX|LSE|AIM|TSXV|TSX|CSE|ASX|NZX|JSE|HKEX|SEHK|SGX|TSE|FWB|XETRA|SIX|BSE|NSE|EURONEXT";
const TICKER = new RegExp(`\\(\\s*(?:[^()]{0,40};\\s*)?(${EXCHANGES})\\s?:\\s?([A-Z0-9.]{1,10})\\b`, "gi");

/** Tickers as EXCHANGE:SYMBOL; their words stay in the text. */
export function findTickers(reading: Reading): void {
  const found = reading.blocks.flatMap((one) => [...one.text.matchAll(TICKER)]);
  const tickers = [
    ...new Set(
      found.map(
        ([, exchange = "", symbol = ""]) => `${exchange.toUpperCase().split(" ")[0]}:${symbol.toUpperCase()}`,
      ),
    ),
  ].slice(0, 5);
  if (tickers.length === 0) return;
  reading.values.tickers = tickers;
  reading.derive("tickers", "sure", found.map(([whole]) => `${whole})`).join(" "));
}

const SIGNS: [ReleaseKind, RegExp][] = [
  [
    "appointment",
    /\b(?:appoints?|appointed|appointment of|promot(?:es|ed) \p{Lu}\p{L}+|joins? [^.]{2,60} as|hires|takes over as|named (?:as )?(?:new )?(?:chief|director|president|head|chair|ceo)|names [^.]{2,60} (?:as |new )?(?:chief|director|president|head|chair|ceo)|ernennt|wird neue[rn]?|nomme)\b/iu,
  ],
  [
    "sports",
    /\b(?:league|tournament|championship|quarter-?final|semi-?final|defeats?|defeated|beats?|beat|scored?|goalless|home win|play-?offs?|kick-?off|relay|marathon results?|season opener)\b/iu,
  ],
  [
    "event",
    /\b(?:festival|concert|workshop|open day|open house|exhibition|fun run|conference|seminar|parade|fair|gala|tickets|admission|doors open|register (?:at|by|now)|registration|invites? [^.]{2,60} to)\b/iu,
  ],
  [
    "community",
    /\b(?:volunteers?|charity|food bank|school|pupils|neighbou?rhood|parish|donat(?:e|ed|ion)s?|fundrais\w+|club)\b/iu,
  ],
];

/** Guesses the kind from headline and first paragraph; nothing is taken from the text. */
export function findKind(reading: Reading): void {
  const words = `${reading.values.headline ?? ""}. ${reading.blocks.find((one) => one.kind === "paragraph")?.text ?? ""}`;
  for (const [kind, sign] of SIGNS) {
    const found = sign.exec(words);
    if (!found) continue;
    reading.values.kind = kind;
    reading.derive("kind", "guess", found[0]);
    return;
  }
}
