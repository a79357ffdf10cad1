"use client";
import { useEffect, useState } from "react";

/** The time in the browser, renewed every half minute; null until the page runs, so that the server's markup agrees. */
export function useNow(): Date | null {
  const [now, setNow] = useState<Date | null>(null);
  useEffect(() => {
    setNow(new Date());
    const timer = setInterval(() => setNow(new Date()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
