/** A title's look: accent colours for light and dark. */
export type Theme = { accent: string; accentDark: string };

export type SectionInfo = { slug: string; name: string };

/** A title as readers meet it. */
export type PublicationInfo = {
  id: string;
  slug: string;
  name: string;
  tagline: string;
  place: string;
  timeZone: string;
  language: string;
  hostnames: string[];
  theme: Theme;
  about: string;
  sections: SectionInfo[];
};
