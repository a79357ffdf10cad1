"use client";
import { SegmentedControl } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { useRef, useState } from "react";
import { TextLink } from "@/components/ui/link";
import classes from "./frame.module.css";

/** Widths of a page in CSS pixels, as phones, tablets and desktops have them. */
const WIDTHS = { Phone: 390, Tablet: 820, Desktop: 1280 };
type Width = keyof typeof WIDTHS;

/**
 * The readers' page of a title at the width of a phone, a tablet or a desktop, scaled down where there is less
 * room. The page inside is the published one to the pixel; all of the workspace stays outside of it.
 */
export function PreviewFrame({ src, name }: { src: string; name: string }) {
  const { ref: stage, width: room } = useElementSize();
  const frame = useRef<HTMLIFrameElement>(null);
  const [width, setWidth] = useState<Width>("Desktop");
  const [height, setHeight] = useState(900);
  const page = WIDTHS[width];
  const scale = room > 0 ? Math.min(1, room / page) : 1;
  const measure = () => {
    const found = frame.current?.contentDocument?.documentElement.scrollHeight;
    if (found) setHeight(found);
  };
  return (
    <section aria-label={`Preview in the ${name}`}>
      <div className={classes.bar}>
        <SegmentedControl
          aria-label="Width"
          value={width}
          onChange={(chosen) => {
            setWidth(chosen as Width);
            // The page has to be set anew at its new width before it can be measured.
            setHeight(900);
            requestAnimationFrame(() => requestAnimationFrame(measure));
          }}
          data={Object.keys(WIDTHS)}
        />
        <span className={classes.size}>
          {page} pixels wide{scale < 1 ? `, shown at ${Math.round(scale * 100)} %` : ""}
        </span>
        <TextLink href={src} plain target="_blank">
          Open the page by itself
        </TextLink>
      </div>
      <div ref={stage} className={classes.stage} style={{ height: height * scale }}>
        <iframe
          key={src}
          ref={frame}
          title={`As readers of ${name} will see it`}
          src={src}
          onLoad={measure}
          sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
          className={classes.frame}
          style={{
            width: page,
            height,
            transform: `scale(${scale})`,
            marginInlineStart: room > page ? (room - page) / 2 : 0,
          }}
        />
      </div>
    </section>
  );
}
