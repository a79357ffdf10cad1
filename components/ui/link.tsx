"use client";
import { Anchor, type AnchorProps, Button, type ButtonProps } from "@mantine/core";
import NextLink from "next/link";
import type { ReactNode } from "react";

type Target = {
  href: string;
  children: ReactNode;
  target?: "_blank";
  /** A page outside this root layout, or a document that is no page: a full load. */
  plain?: boolean;
  "aria-label"?: string;
  "aria-current"?: "page";
};

/** A link that looks like a button; usable from server components. */
export function ButtonLink({ href, plain, ...rest }: Target & ButtonProps) {
  return plain ? (
    <Button component="a" href={href} {...rest} />
  ) : (
    <Button component={NextLink} href={href} prefetch={false} {...rest} />
  );
}

/** A link in running text; usable from server components. */
export function TextLink({ href, plain, ...rest }: Target & AnchorProps) {
  return plain ? (
    <Anchor href={href} {...rest} />
  ) : (
    <Anchor component={NextLink} href={href} prefetch={false} {...rest} />
  );
}
