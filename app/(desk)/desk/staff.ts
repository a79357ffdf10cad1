import { notFound } from "next/navigation";
import type { Actor } from "@/lib/auth/actor";
import { holds, type Permission } from "@/lib/auth/permissions";
import { requireStaff } from "@/lib/auth/session";
import { DomainError } from "@/lib/core/errors";

/** The editor who opens a page of the desk; to everybody else who is signed in the page does not exist. */
export async function editorAt(path: string): Promise<Actor> {
  return (await requireStaff(path)) ?? notFound();
}

/** The same for a page that only changes things: it does not exist for who may not. */
export async function editorWho(path: string, permission: Permission): Promise<Actor> {
  const actor = await editorAt(path);
  return holds(actor, permission) ? actor : notFound();
}

/** Runs a page's reads: what is out of scope, or a marker that is none, is a page that does not exist. */
export async function orNotFound<T>(read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof DomainError && ["not_found", "forbidden", "invalid"].includes(error.kind))
      notFound();
    throw error;
  }
}

/** A page's query parameters as Next.js hands them over. */
export type Query = Record<string, string | string[] | undefined>;

/** One value of a query parameter; repeated ones count once, empty ones not at all. */
export const single = (value: string | string[] | undefined): string | undefined =>
  (Array.isArray(value) ? value[0] : value) || undefined;
