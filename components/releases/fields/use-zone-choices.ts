"use client";
import { useEffect, useState } from "react";
import { type ZoneChoice, zoneChoice, zoneCountries } from "@/lib/releases/zone-words";

const CHUNK = 40;
let known: ZoneChoice[] | null = null;

/**
 * Every zone with what it can be found by, once the page has had time to gather it; before that, the ones given.
 * The gathering goes in small steps so that it never holds up a key.
 */
export function useZoneChoices(first: string[]): { suggested: ZoneChoice[]; all: ZoneChoice[] } {
  const [all, setAll] = useState<ZoneChoice[]>(known ?? []);
  const [at] = useState(() => new Date());
  useEffect(() => {
    if (known) return setAll(known);
    const zones = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];
    const gathered: ZoneChoice[] = [];
    let countries: Map<string, string[]> | null = null;
    let timer = setTimeout(step, 300);
    function step() {
      if (!countries) countries = zoneCountries();
      else
        for (const zone of zones.slice(gathered.length, gathered.length + CHUNK))
          gathered.push(zoneChoice(zone, at, countries.get(zone)));
      if (gathered.length < zones.length) timer = setTimeout(step, 0);
      else {
        known = gathered;
        setAll(gathered);
      }
    }
    return () => clearTimeout(timer);
  }, [at]);
  const suggested = [...new Set(first)].map(
    (zone) => all.find(({ value }) => value === zone) ?? zoneChoice(zone, at),
  );
  return { suggested, all };
}
