import type { z } from "zod";
import { type preferences, WEEKDAYS } from "@/lib/newsletter/schema";

/** Somebody who gets a demo title's daily email; what is not said is as the sign-up form has it. */
export type DemoReader = {
  title: "courier" | "herald";
  address: string;
  state?: "active" | "pending" | "unsubscribed";
  wants?: Partial<z.input<typeof preferences>>;
};

/** The readers of the demo: their addresses exist nowhere (RFC 6761 reserves .test). */
export const readers: DemoReader[] = [
  { title: "courier", address: "hollis@ferry-street.test" },
  { title: "courier", address: "w.okafor@alder-county.test" },
  { title: "courier", address: "maeve@postbox.test", wants: { breakingPerDay: 2 } },
  { title: "courier", address: "the-lindens@postbox.test", wants: { sections: ["local", "community"] } },
  {
    title: "courier",
    address: "grain.desk@elevator.test",
    wants: { sections: ["markets", "weather"], hour: 5 },
  },
  { title: "courier", address: "pia@postbox.test", wants: { days: [...WEEKDAYS], hour: 7 } },
  { title: "courier", address: "coach.dunn@osgood.test", wants: { sections: ["sports"], days: [6] } },
  { title: "courier", address: "rosalind@harlan-falls.test", wants: { places: ["Harlan Falls"] } },
  { title: "courier", address: "newsroom@valley-radio.test", wants: { hour: 18 } },
  {
    title: "courier",
    address: "tomas@abroad.test",
    wants: { timeZone: "Europe/Zurich", newsrooms: ["riverbend-schools"] },
  },
  {
    title: "courier",
    address: "beer.and.bread@postbox.test",
    wants: { newsrooms: ["millwright"], breakingPerDay: 1, alertNewsrooms: ["millwright"] },
  },
  { title: "courier", address: "asked@postbox.test", state: "pending" },
  { title: "courier", address: "left@postbox.test", state: "unsubscribed" },
  { title: "herald", address: "harbormaster@lakeshore.test" },
  { title: "herald", address: "ines@postbox.test", wants: { sections: ["sports"], hour: 7 } },
  { title: "herald", address: "oarsman@postbox.test", wants: { newsrooms: ["lakeshore-rowing"], hour: 18 } },
];
