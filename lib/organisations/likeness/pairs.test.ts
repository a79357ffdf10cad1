import { expect, it } from "vitest";
import { likenesses, lookKeys, oneEditApart } from "./keys";
import { domainSkeleton, nameSkeleton, unicodeOf } from "./skeleton";

/** Names that a reader takes for one another. */
const ALIKE_NAMES = `
Harbour Bakery|Harbour Bakery Ltd · Harbour Bakery|HARBOUR BAKERY · Harbour Bakery|Harb0ur Bakery
Harbour Bakery|Harbour-Bakery · Harbour Bakery|The Harbour Bakery · Harbour Bakery|Harbour Bakerry
Harbour Bakery|Harbor Bakery · Harbour Bakery|Hаrbour Bаkery · Harbour Bakery|Ηarbour Βakery
Harbour Bakery|Harbоur Bаkеry Inc. · Harbour Bakery|Harbour  Bakery · Harbour Bakery|Harbour Bakrey
Riverbend Council|Riverbend Counci1 · Riverbend Council|Riverbend Counsil · Riverbend Council|Rivelbend Council
Riverbend Council|Riverbend C0uncil · Riverbend Council|Ríverbend Council · Riverbend Council|Riverbend Council Group
Mill & Sons|Mill and Sons · Mill & Sons|Mi11 & Sons · Mill & Sons|MiII & Sons · Mill & Sons|Mill & Sons GmbH
Lakeshore Clinic|Lakeshore Cliniс · Lakeshore Clinic|Lakeshore Klinic · Lakeshore Clinic|Lakeshor Clinic
Lakeshore Clinic|Lakeshore Clinics · Lakeshore Clinic|Lake Shore Clinic · Lakeshore Clinic|Lakesh0re Clinic Foundation
Norrland Timber AB|Norrland Timber · Norrland Timber AB|Nørrland Timber · Norrland Timber AB|Norrland Tirnber
Norrland Timber AB|Norriand Timber · Norrland Timber AB|Norrlаnd Тimber · Norrland Timber AB|Norland Timber
Weststadt Verein e.V.|Weststadt-Verein · Weststadt Verein e.V.|VVeststadt Verein · Weststadt Verein e.V.|Weststädt Verein
Straßenbau Nord|Strassenbau Nord · Straßenbau Nord|Strasenbau Nord GmbH · Société du Quai|Societe du Quai SA
Société du Quai|Societé du Quaì · Ålesund Ferries|Alesund Ferries · Ålesund Ferries|Aiesund Ferries
Civic Theatre|Civic Theater · Civic Theatre|Civic Thеatre · Civic Theatre|Clvlc Theatre · Civic Theatre|C1vic Theatre
School 12|School No 12|x · Fire Station 4|Fire Stаtion 4 · Fire Station 4|The Fire Station 4
Quay Brewing Co|Quay Brewing Company · Quay Brewing Co|Quay Brevving · Quay Brewing Co|Quаy Brewing Inc
Orchard Housing|0rchard Housing · Orchard Housing|Orchard Housing Association · Orchard Housing|Orchаrd Hоusing
Tidewater Energy|Tidewater Energy plc · Tidewater Energy|Tidevvater Energy · Tidewater Energy|Tidewater Enегgy
Tidewater Energy|Tidewatter Energy · Tidewater Energy|Tidwater Energy · Tidewater Energy|T1dewater 3nergy`;

const UNLIKE_NAMES = `
Harbour Bakery|Harbour Brewery · Harbour Bakery|Harbour Museum · Harbour Bakery|Hill Bakery
Harbour Bakery|Bakery of the Harbour Guild · Harbour Bakery|Arbour Nursery · Riverbend Council|Riverbend Courier
Riverbend Council|Lakeshore Council · Riverbend Council|Riverbend County · Riverbend Council|Riverbend College
School District 12|School District 13 · Fire Station 4|Fire Station 5 · Fire Station 4|Fire Station 14
Local 101|Local 110 · Hall|Hill · Moss|Ross · Baker|Maker · Lane|Land · Fern|Firm · Dale|Gale · Ward|Yard
Northern Gas|Southern Gas · East Bank|West Bank · Upper Mill|Lower Mill · North Clinic|South Clinic
First Street Church|Third Street Church · Mill & Sons|Miller Daughters · Mill & Sons|Hill & Sons Farm
Lakeshore Clinic|Lakeshore Cinema · Lakeshore Clinic|Seashore Clinic Trustees · Norrland Timber|Norrland Timbre Choir
Norrland Timber|Sorland Lumber · Civic Theatre|Civic Centre · Civic Theatre|City Theatre · Civic Theatre|Civic Opera
Quay Brewing|Bay Brewing Guild · Quay Brewing|Quay Sailing · Orchard Housing|Orchid Housing Union
Orchard Housing|Orchard Nursing · Tidewater Energy|Tidewater Ferries · Tidewater Energy|Clearwater Energy
Ålesund Ferries|Ålesund Museum · Société du Quai|Société du Parc · Straßenbau Nord|Straßenbau Süd
Weststadt Verein|Oststadt Verein · Weststadt Verein|Weststadt Schule · Volunteer Fire Brigade|Volunteer Ambulance
Rowing Club|Sailing Club · Rowing Club|Reading Club · Chess Club|Chest Clinic · Women's Choir|Men's Chorus
Garden Society|Garden Centre · History Society|Mystery Society · Food Bank|Blood Bank · Food Bank|Flood Watch
Public Library|Public Gallery · River Trust|Rover Scouts · Green Valley|Grey Valley · Blue Heron|Blue Herring Cafe
Stone Bridge|Iron Bridge · Old Town Hall|New Town Hall · High School|Night School · Dance Company|Drama Company
Animal Shelter|Women's Shelter · Pine Street Dental|Vine Street Rental · Bright Solar|Bright Polar Tours
Union Carpenters|Union Painters · Summit Labs|Summit Lodge · Cedar House|Cellar House Wines
Metro Transit|Metro Tenants · Coastal Rowers|Coastal Growers Union · Delta Wind|Delta Water
Prairie Cooperative|Prairie Conservancy · Fox Hollow Farm|Box Hollow Inn · Harvest Table|Harvest Stable Yard`;

const ALIKE_SITES = `
harbourbakery.com|harbourbakery.net · harbourbakery.com|harbour-bakery.com · harbourbakery.com|www.harbourbakery.com
harbourbakery.com|harb0urbakery.com · harbourbakery.com|harbourbakerry.com · harbourbakery.com|harbourbakey.com
harbourbakery.com|hаrbourbakery.com · harbourbakery.co.uk|press.harbourbakery.com · tidewater.org|tidevvater.org
norrland-timber.se|norrlandtimber.com · norrlandtimber.se|norrlandtirnber.se · riverbend.gov|riverbend-gov.com|x`;

const UNLIKE_SITES = `
harbourbakery.com|harbourbrewery.com · mill.com|hill.com · quay.org|bay.org · tidewater.org|clearwater.org
facebook.com/harbour|facebook.com/quay · harbour.wordpress.com|quay.wordpress.com · harbour.blogspot.com|quay.blogspot.com
linkedin.com/company/a|linkedin.com/company/b · norrland.se|sorland.se · riverbendcouncil.org|riverbendcourier.org`;

type Pair = [string, string];
/** Pairs parted by dots in the middle; those marked x are left out. */
const pairs = (text: string): Pair[] =>
  text
    .trim()
    .split(/\s*[·\n]\s*/)
    .map((pair) => pair.split("|"))
    .filter((pair) => pair.length === 2) as Pair[];

const named = (name: string) => ({ name, website: "" });
const at = (website: string) => ({ name: "", website });
const looks = ([a, b]: Pair, of: (text: string) => { name: string; website: string }) => {
  const found = likenesses(of(a), of(b)).length > 0;
  const reached = lookKeys(of(a)).some((key) => lookKeys(of(b)).includes(key));
  return { found, reached };
};

it("tells labelled pairs that look alike from those that do not", () => {
  const alike = [
    ...pairs(ALIKE_NAMES).map((p) => [p, named] as const),
    ...pairs(ALIKE_SITES).map((p) => [p, at] as const),
  ];
  const unlike = [
    ...pairs(UNLIKE_NAMES).map((p) => [p, named] as const),
    ...pairs(UNLIKE_SITES).map((p) => [p, at] as const),
  ];
  const missed = alike.filter(([pair, of]) => !looks(pair, of).found).map(([pair]) => pair.join(" | "));
  const unreached = alike.filter(([pair, of]) => !looks(pair, of).reached).map(([pair]) => pair.join(" | "));
  const wrong = unlike.filter(([pair, of]) => looks(pair, of).found).map(([pair]) => pair.join(" | "));
  console.info(
    `look-alikes: ${alike.length - missed.length} of ${alike.length} found, ${wrong.length} of ${unlike.length} others taken for one`,
  );
  expect(alike.length).toBeGreaterThanOrEqual(60);
  expect(unlike.length).toBeGreaterThanOrEqual(60);
  expect({ missed, unreached, wrong }).toEqual({ missed: [], unreached: [], wrong: [] });
});

it("finds by keys whatever is one edit apart, wherever the edit is", () => {
  const name = "orchard housing union";
  for (let place = 0; place < name.length; place++)
    for (const edited of [
      name.slice(0, place) + name.slice(place + 1),
      `${name.slice(0, place)}z${name.slice(place)}`,
      `${name.slice(0, place)}z${name.slice(place + 1)}`,
    ]) {
      const other = lookKeys(named(edited));
      expect([edited, lookKeys(named(name)).some((key) => other.includes(key))]).toEqual([edited, true]);
    }
  expect(oneEditApart("abcd", "abdc")).toBe(true);
  expect(oneEditApart("abcd", "badc")).toBe(false);
});

it("reads names of any script, of nothing but marks, and of great length", () => {
  expect(nameSkeleton("Газета")).toEqual(nameSkeleton("ГАЗЕТА"));
  expect(lookKeys(named("日本新聞社")).length).toBeGreaterThan(0);
  expect(lookKeys(named("!?")).length).toBe(1);
  expect(
    lookKeys({ name: "x".repeat(120), website: `https://${"y".repeat(60)}.example` }).length,
  ).toBeLessThan(90);
  expect(likenesses(named("!?"), named("…"))).toEqual([]);
});

it("reads international domains as people see them (RFC 3492)", () => {
  expect(unicodeOf("xn--mnchen-3ya")).toBe("münchen");
  expect(unicodeOf("xn--80ak6aa92e")).toBe("аррӏе");
  expect(unicodeOf("xn--99999999999999")).toBe("xn--99999999999999");
  expect(domainSkeleton("https://мill.example")?.letters).toBe(domainSkeleton("mill.example")?.letters);
  expect(domainSkeleton("not a domain")).toBeNull();
});
