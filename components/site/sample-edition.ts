import { themeOf } from "@/lib/publications/theme";
import type { Edition } from "./edition";

/** An edition to render in, for tests and for nothing else. */
export const sampleEdition = (changes: Partial<Edition["title"]> = {}): Edition => ({
  title: {
    id: "01900000-0000-7000-8000-000000000000",
    slug: "courier",
    name: "Courier",
    tagline: "News of the valley",
    place: "Riverbend",
    timeZone: "America/Chicago",
    language: "en",
    hostnames: ["courier.example"],
    theme: themeOf({}),
    about: "About us.",
    hubUrl: "",
    sections: [{ slug: "local", name: "Local" }],
    ...changes,
  },
  origin: "https://courier.example",
  now: new Date("2026-11-22T18:00:00Z"),
  stylesheet: "/assets/courier.x.css",
  icon: "/assets/courier.x.svg",
});
