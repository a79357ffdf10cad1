import { validateXML } from "xmllint-wasm";

const CORE = "http://www.sitemaps.org/schemas/sitemap/0.9";
const NEWS = "http://www.google.com/schemas/sitemap-news/0.9";

const address = `<xs:simpleType name="address"><xs:restriction base="xs:anyURI">
  <xs:minLength value="12"/><xs:maxLength value="2048"/><xs:pattern value="https?://.+"/></xs:restriction></xs:simpleType>`;
const place = (holds: number, name: string, more = "") => `
  <xs:element name="${name === "url" ? "urlset" : "sitemapindex"}"><xs:complexType><xs:sequence>
    <xs:element name="${name}" minOccurs="0" maxOccurs="${holds}"><xs:complexType><xs:sequence>
      <xs:element name="loc" type="address"/>
      <xs:element name="lastmod" type="xs:dateTime" minOccurs="0"/>${more}
    </xs:sequence></xs:complexType></xs:element>
  </xs:sequence></xs:complexType></xs:element>`;
const schema = (inside: string) => `<?xml version="1.0"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="${CORE}" xmlns:n="${NEWS}"
  targetNamespace="${CORE}" elementFormDefault="qualified">
  <xs:import namespace="${NEWS}" schemaLocation="news.xsd"/>${address}${inside}</xs:schema>`;

/** The sitemap protocol 0.9: 50,000 addresses at most, each once with the day it changed. */
const SITEMAP = schema(place(50_000, "url") + place(50_000, "sitemap"));
/** Google's news sitemap: 1,000 addresses, each with its paper, its language, its date and its headline. */
const NEWS_SITEMAP = schema(place(1_000, "url", '<xs:element ref="n:news"/>'));
const NEWS_SCHEMA = `<?xml version="1.0"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="${NEWS}" targetNamespace="${NEWS}" elementFormDefault="qualified">
  <xs:simpleType name="words"><xs:restriction base="xs:string"><xs:pattern value="[\\s\\S]*\\S[\\s\\S]*"/></xs:restriction></xs:simpleType>
  <xs:simpleType name="tongue"><xs:restriction base="xs:string"><xs:pattern value="zh-cn|zh-tw|([a-z]{2,3})"/></xs:restriction></xs:simpleType>
  <xs:element name="news"><xs:complexType><xs:sequence>
    <xs:element name="publication"><xs:complexType><xs:sequence>
      <xs:element name="name" type="words"/><xs:element name="language" type="tongue"/>
    </xs:sequence></xs:complexType></xs:element>
    <xs:element name="publication_date" type="xs:dateTime"/>
    <xs:element name="title" type="words"/>
  </xs:sequence></xs:complexType></xs:element>
</xs:schema>`;

/** What libxml2 finds wrong with a sitemap, a sitemap index or a news sitemap, one line each. */
export async function faultsOfSitemap(xml: string, kind: "sitemap" | "news"): Promise<string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: "sitemap.xml", contents: xml }],
    schema: [kind === "news" ? NEWS_SITEMAP : SITEMAP],
    preload: [{ fileName: "news.xsd", contents: NEWS_SCHEMA }],
  });
  return errors.map(({ message }) => message);
}
