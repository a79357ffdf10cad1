import { door } from "@/app/(site)/door";
import { notFound } from "@/lib/core/errors";

/** Every address where nothing is. */
export const GET = door<{ host: string; path: string[] }>({
  path: (params) => `/${params.path.join("/")}`,
  load: () => Promise.reject(notFound("That page")),
});
