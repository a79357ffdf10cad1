import type { WrittenRelease } from "./shape.ts";

const priya = {
  name: "Priya Ramanathan",
  email: "press@aldervalleyhospital.example",
  phone: "+1 555 0190",
  public: true,
};
const hospitalOf = { organisation: "alder-valley-hospital", author: "priya@demo.test", place: "Riverbend" };

/** Releases of the hospital. */
export const hospital: WrittenRelease[] = [
  {
    ...hospitalOf,
    key: "hospital-oxbow-clinic",
    state: "published",
    ageHours: 27,
    kind: "business",
    headline: "Alder Valley Hospital to keep its Oxbow clinic open on Saturdays and two evenings a week",
    subheadline: "Longer hours follow a survey in which one patient in three had missed work to see a doctor",
    summary:
      "The Oxbow clinic will open until 8 p.m. on Tuesdays and Thursdays and from 9 a.m. to 1 p.m. on Saturdays.",
    body: `Alder Valley Hospital will open its Oxbow clinic on Saturdays and on two evenings a week, the first extension of the clinic's hours since it was built in 1988.
The clinic will see patients until 8 p.m. on Tuesdays and Thursdays and from 9 a.m. to 1 p.m. on Saturdays, beginning in three weeks. Blood tests and basic X-rays will be available at all those times.
In a survey of 1,120 patients this spring, one in three said that they had missed paid work to keep an appointment; one in eight had put off care because of the drive.
The hospital is hiring a nurse practitioner, two nurses and a receptionist. It expects the added hours to cost $410,000 a year and to bring in about two-thirds of that in fees.`,
    quotes: [
      {
        text: "When the milking is done it is six o'clock. A clinic that closes at five is closed to half of Oxbow.",
        speaker: "Dr. Hanneke Rowe",
        role: "medical director, rural clinics",
      },
    ],
    contacts: [priya],
    sections: ["local", "business"],
    places: ["Riverbend", "Oxbow"],
    publications: ["courier"],
  },
  {
    ...hospitalOf,
    key: "hospital-stroke-unit",
    state: "published",
    ageHours: 88,
    kind: "other",
    headline: "Alder Valley Hospital cuts its stroke treatment time to 34 minutes",
    summary:
      "Patients now wait 34 minutes on average between the door and the clot-dissolving drug, down from 61 two years ago.",
    body: `Patients with a stroke now receive the clot-dissolving drug 34 minutes after they reach Alder Valley Hospital, compared with 61 minutes two years ago.
The figure is the median of 118 patients treated in the past twelve months. National guidance asks hospitals to stay below 60 minutes.
Three changes account for most of the difference, according to a review by the hospital's quality committee:
- Ambulance crews telephone the patient's weight and medicines ahead
- The scanner is cleared before arrival, and patients go to it on the ambulance stretcher
- A pharmacist carries the drug to the scanner room
The hospital has published the month-by-month times, including the two months in which they rose, [on its website](https://aldervalleyhospital.example/stroke).`,
    quotes: [
      {
        text: "None of the three cost money. They cost six people their habits, mine among them.",
        speaker: "Dr. Osei Lindgren",
        role: "head of emergency medicine",
      },
    ],
    contacts: [priya],
    sections: ["local", "culture"],
    places: ["Riverbend"],
    publications: ["courier", "herald"],
  },
  {
    ...hospitalOf,
    author: "walt@demo.test",
    key: "hospital-chief-nurse",
    state: "published",
    ageHours: 170,
    kind: "appointment",
    headline: "Alder Valley Hospital promotes Imelda Castellan to chief nursing officer",
    summary: "Castellan began at the hospital as a nurse's aide 23 years ago.",
    body: `Alder Valley Hospital has promoted Imelda Castellan to chief nursing officer. She will lead 214 nurses and 71 aides from {start}.
Castellan, 45, joined the hospital as an aide at 22 and took her nursing degree at night. She has managed the surgical ward for the past six years, a period in which falls among its patients dropped by half.
She succeeds Joan Pruett, who led nursing for 14 years and will teach at the county's community college.`,
    contacts: [priya],
    sections: ["business", "local"],
    places: ["Riverbend"],
    publications: ["courier"],
    appointment: {
      person: "Imelda Castellan",
      role: "Chief nursing officer",
      previousRole: "Manager of the surgical ward",
      startsInDays: 10,
    },
  },
  {
    ...hospitalOf,
    author: "walt@demo.test",
    key: "hospital-flu-clinics",
    state: "published",
    ageHours: 2,
    kind: "event",
    headline: "Alder Valley Hospital holds drive-through flu clinic at the county fairground",
    summary:
      "Adults and children over 3 can be vaccinated without leaving the car. No appointment is needed.",
    body: `Alder Valley Hospital will give flu vaccinations to people in their cars at the county fairground on {event}.
The clinic is open to everyone over the age of 3. There is no charge, with or without insurance, and no appointment. Drivers should use the livestock gate on County Road 9.
Last year 2,140 people were vaccinated in five hours. The longest wait was 26 minutes. A walk-up line will be kept for people who come on foot or by the fairground bus.`,
    contacts: [priya],
    sections: ["community", "local"],
    places: ["Riverbend"],
    publications: ["courier", "herald"],
    event: {
      startsInDays: 5,
      from: "09:00",
      to: "14:00",
      venue: "Alder County Fairground, livestock gate",
      address: "County Road 9, Riverbend",
      price: "Free",
      organiser: "Alder Valley Hospital",
      url: "https://aldervalleyhospital.example/flu",
    },
  },
  {
    ...hospitalOf,
    author: "walt@demo.test",
    key: "hospital-solar-roof",
    state: "in_review",
    ageHours: 9,
    kind: "business",
    headline: "Alder Valley Hospital to cover its parking deck with solar panels",
    summary: "The panels will supply a sixth of the hospital's power and keep snow off 180 parking spaces.",
    body: `Alder Valley Hospital will build a roof of 1,640 solar panels over the upper level of its parking deck next year. It expects them to supply 16 percent of the hospital's electricity.
The $2.4 million project is paid for by a tax-exempt bond with a term of 18 years. At current prices the panels would pay for themselves in 13.
Construction is to begin in April. Half of the deck will stay open throughout.`,
    contacts: [priya],
    sections: ["business"],
    places: ["Riverbend"],
    publications: ["courier"],
  },
  {
    ...hospitalOf,
    key: "hospital-visiting-hours",
    state: "submitted",
    ageHours: 1.5,
    kind: "other",
    headline: "Incredible new visiting hours announced",
    summary: "Families will be delighted by this unprecedented, best-in-class visiting experience.",
    body: `We are proud to announce a truly unprecedented improvement for you and your loved ones: visiting hours are now 10 a.m. to 9 p.m. on all wards.
See https://bit.example/x1 and https://aldervalleyhospital.example/visit for details. [INSERT QUOTE FROM CEO HERE]`,
    contacts: [{ name: "Walt Kessler", email: "walt@aldervalleyhospital.example", public: false }],
    sections: ["local"],
    publications: ["courier"],
  },
  {
    ...hospitalOf,
    author: "walt@demo.test",
    key: "hospital-blood-drive",
    state: "submitted",
    ageHours: 25,
    kind: "community",
    headline: "Alder Valley Hospital asks for type O donors as its reserve falls to two days",
    summary: "The blood bank is open from 7 a.m. to 7 p.m. through {day+3}; walk-in donors are welcome.",
    body: `Alder Valley Hospital is asking people with blood type O to give blood this week. Its reserve has fallen to two days' supply; four days is the usual level.
The blood bank on the ground floor will be open from 7 a.m. to 7 p.m. through {day+3}. Donors must be 17 or older and weigh at least 110 pounds.
Three operations were postponed on {day-1}. No emergency has been affected.`,
    contacts: [priya],
    sections: ["community", "local"],
    places: ["Riverbend"],
    publications: ["courier", "herald"],
  },
  {
    ...hospitalOf,
    author: "walt@demo.test",
    key: "hospital-gift-shop",
    state: "withdrawn",
    ageHours: 110,
    kind: "business",
    headline: "Alder Valley Hospital seeks a new tenant for its gift shop",
    summary: "The shop in the front lobby will be let from January.",
    body: `Alder Valley Hospital is looking for a tenant for the gift shop in its front lobby, which the hospital auxiliary has run since 1963.
The auxiliary's 22 volunteers will turn to the patient library and the garden.`,
    contacts: [priya],
    sections: ["business"],
    places: ["Riverbend"],
    publications: ["courier"],
  },
];
