import { mailAddress } from "@/lib/news/renditions";
import type { NewsImage } from "@/lib/news/schema";
import type { Setting } from "@/lib/newsletter/letter/press";
import type { Look } from "./look";

/** The lead's picture with its caption; where pictures are off, what it shows is told in words. */
export function LeadPicture({
  image,
  href,
  setting,
  look,
}: {
  image: NewsImage;
  href: string;
  setting: Setting;
  look: Look;
}) {
  const told = [image.caption, image.credit].filter(Boolean).join(" ");
  return (
    <div style={look.figure}>
      <a href={href} style={look.link}>
        {/* "low" keeps React from asking for it ahead of the page, in a link that no mail program reads. */}
        {/* biome-ignore lint/performance/noImgElement: next/image needs a script in the browser */}
        <img
          src={new URL(mailAddress(image), setting.title.origin).href}
          alt={image.alt}
          width={568}
          style={look.picture}
          fetchPriority="low"
        />
      </a>
      {told && (
        <p className="q" style={look.caption}>
          {told}
        </p>
      )}
    </div>
  );
}
