import type { OrganisationProfile } from "@/lib/organisations/profile-schema";

/** An organisation that hands in releases. */
export type DemoOrganisation = OrganisationProfile & { slug: string };

/** The four newsrooms of the demo. */
export const organisations: DemoOrganisation[] = [
  {
    slug: "millwright",
    name: "Millwright Brewing & Kitchen",
    website: "https://millwright.example",
    place: "Riverbend",
    boilerplate:
      "Millwright Brewing & Kitchen brews and cooks in the former Osgood flour mill on Water Street, Riverbend. Opened in 2014 by brewer Teo Lindqvist and chef June Abernathy, it employs 41 people, buys most of its barley and vegetables within 40 miles, and pours eleven beers that change with the season.",
    pressName: "June Abernathy",
    pressEmail: "june@millwright.example",
    pressPhone: "+1 555 0142",
  },
  {
    slug: "riverbend-schools",
    name: "Riverbend Unified Schools",
    website: "https://riverbendschools.example",
    place: "Riverbend",
    boilerplate:
      "Riverbend Unified Schools teaches 3,860 students in five elementary schools, Osgood Middle School and Riverbend High School. The district covers the town of Riverbend and the townships of Mill Prairie, Oxbow and Stonewell, and is governed by a seven-member elected board that meets on the second and fourth Tuesdays of the month.",
    pressName: "Dolores Whitcombe",
    pressEmail: "dolores@riverbendschools.example",
    pressPhone: "+1 555 0117",
  },
  {
    slug: "lakeshore-rowing",
    name: "Lakeshore Rowing Club",
    website: "https://lakeshorerowing.example",
    place: "Lakeshore",
    boilerplate:
      "Lakeshore Rowing Club has rowed from the boathouse at the foot of Pier Street since 1926. It has 310 members between the ages of 11 and 84, runs free learn-to-row courses for Carrow County schools, and keeps the harbor's volunteer safety launch on the water from April to November.",
    pressName: "Marcus Oyelaran",
    pressEmail: "marcus@lakeshorerowing.example",
    pressPhone: "+1 555 0168",
  },
  {
    slug: "alder-valley-hospital",
    name: "Alder Valley Hospital",
    website: "https://aldervalleyhospital.example",
    place: "Riverbend",
    boilerplate:
      "Alder Valley Hospital is a 96-bed, nonprofit community hospital on Orchard Hill in Riverbend. Its emergency department treats about 24,000 patients a year, and its clinics in Harlan Falls, Oxbow and Stonewell see patients who live more than half an hour from town. It was founded by public subscription in 1911.",
    pressName: "Priya Ramanathan",
    pressEmail: "press@aldervalleyhospital.example",
    pressPhone: "+1 555 0190",
  },
];
