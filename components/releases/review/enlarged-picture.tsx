"use client";
import { UnstyledButton } from "@mantine/core";
import { IconZoomIn } from "@tabler/icons-react";
import { useState } from "react";
import media from "@/components/media/media.module.css";
import { Dialog } from "@/components/ui/dialog";
import classes from "./enlarged-picture.module.css";

type Props = {
  /** Addresses of the widest there is, and of the one that stands in the text. */
  widest: string;
  shown: string;
  alt: string;
  width: number | undefined;
  height: number | undefined;
};

/** A picture of a release that opens as large as the window takes it. */
export function EnlargedPicture({ widest, shown, alt, width, height }: Props) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <div className={media.reviewed}>
        {/* biome-ignore lint/performance/noImgElement: made in fixed widths already */}
        <img src={shown} alt={alt} width={width} height={height} loading="lazy" />
      </div>
      <UnstyledButton
        className={classes.open}
        onClick={() => setOpened(true)}
        aria-haspopup="dialog"
        aria-label={`Enlarge: ${alt}`}
      >
        <IconZoomIn size={16} aria-hidden />
        Enlarge
      </UnstyledButton>
      <Dialog opened={opened} close={() => setOpened(false)} title="Picture" size="60rem">
        {/* biome-ignore lint/performance/noImgElement: made in fixed widths already */}
        <img src={widest} alt={alt} className={classes.large} />
        <p>
          <a href={widest} target="_blank" rel="noreferrer">
            Open it by itself
          </a>
        </p>
      </Dialog>
    </>
  );
}
