"use client";
import { type KeyboardEvent, type PointerEvent, useId, useState } from "react";
import { mediaPath, type UploadView } from "@/lib/media/schema";
import classes from "./media.module.css";

type Point = { focalX: number; focalY: number };
const STEP = 0.05;
const MOVES: Record<string, [number, number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};
const within = (share: number) => Math.min(1, Math.max(0, Math.round(share * 100) / 100));
const percent = (share: number) => `${Math.round(share * 100)}%`;
const CROPS = [
  { name: "Front page", ratio: "3 / 2" },
  { name: "Square", ratio: "1 / 1" },
  { name: "Wide", ratio: "21 / 9" },
];

/** What a crop keeps in sight: by a click, or by arrow keys; the crops beside it follow. */
export function FocalPoint({ upload, save }: { upload: UploadView; save: (point: Point) => void }) {
  const [point, setPoint] = useState<Point>({ focalX: upload.focalX, focalY: upload.focalY });
  const hint = useId();
  const src = mediaPath(upload.key, upload.widths.find((each) => each >= 480) ?? upload.widths.at(-1) ?? 0);
  const position = `${point.focalX * 100}% ${point.focalY * 100}%`;

  function click(event: PointerEvent<HTMLButtonElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    const next = {
      focalX: within((event.clientX - box.left) / box.width),
      focalY: within((event.clientY - box.top) / box.height),
    };
    setPoint(next);
    save(next);
  }
  function press(event: KeyboardEvent) {
    const move = MOVES[event.key];
    if (!move) return;
    event.preventDefault();
    setPoint(({ focalX, focalY }) => ({
      focalX: within(focalX + move[0]),
      focalY: within(focalY + move[1]),
    }));
  }
  const settle = () => {
    if (point.focalX !== upload.focalX || point.focalY !== upload.focalY) save(point);
  };

  return (
    <div className={classes.focal}>
      <button
        type="button"
        className={classes.focalPicture}
        aria-label={`Focal point, ${percent(point.focalX)} from the left, ${percent(point.focalY)} from the top`}
        aria-describedby={hint}
        onPointerDown={click}
        onKeyDown={press}
        onKeyUp={(event) => (MOVES[event.key] ? settle() : undefined)}
        onBlur={settle}
      >
        {/* biome-ignore lint/performance/noImgElement: made in fixed widths already */}
        <img src={src} alt="" draggable={false} />
        <span
          className={classes.focalMark}
          style={{ left: percent(point.focalX), top: percent(point.focalY) }}
        />
      </button>
      <p id={hint} className={classes.hint}>
        Click what must stay in sight when the picture is cropped, or move the mark with the arrow keys.
      </p>
      <div className={classes.crops}>
        {CROPS.map(({ name, ratio }) => (
          <figure key={name}>
            {/* biome-ignore lint/performance/noImgElement: made in fixed widths already */}
            <img src={src} alt="" style={{ aspectRatio: ratio, objectPosition: position }} />
            <figcaption>{name}</figcaption>
          </figure>
        ))}
      </div>
    </div>
  );
}
