/** A person of the demo; the seed gives everyone the password `demo-demo-demo`. */
export interface DemoPerson {
  email: string;
  name: string;
  staffRole?: "editor" | "admin";
  memberships: { organisation: string; role: "owner" | "manager" | "contributor" }[];
}

/** Members of the organisations and the staff of the desk; nobody is both. */
export const people: DemoPerson[] = [
  {
    email: "author@demo.test",
    name: "June Abernathy",
    memberships: [
      { organisation: "millwright", role: "owner" },
      { organisation: "riverbend-schools", role: "contributor" },
    ],
  },
  { email: "editor@demo.test", name: "Ruth Calloway", staffRole: "editor", memberships: [] },
  { email: "admin@demo.test", name: "Anselm Boyd", staffRole: "admin", memberships: [] },
  {
    email: "teo@demo.test",
    name: "Teo Lindqvist",
    memberships: [{ organisation: "millwright", role: "manager" }],
  },
  {
    email: "dolores@demo.test",
    name: "Dolores Whitcombe",
    memberships: [{ organisation: "riverbend-schools", role: "owner" }],
  },
  {
    email: "marcus@demo.test",
    name: "Marcus Oyelaran",
    memberships: [{ organisation: "lakeshore-rowing", role: "owner" }],
  },
  {
    email: "ingrid@demo.test",
    name: "Ingrid Sauer",
    memberships: [{ organisation: "lakeshore-rowing", role: "contributor" }],
  },
  {
    email: "priya@demo.test",
    name: "Priya Ramanathan",
    memberships: [{ organisation: "alder-valley-hospital", role: "owner" }],
  },
  {
    email: "walt@demo.test",
    name: "Walt Kessler",
    memberships: [{ organisation: "alder-valley-hospital", role: "manager" }],
  },
];
