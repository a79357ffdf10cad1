import "server-only";
import { formFields } from "@/lib/core/form-fields";

/** The fields of a client's answer; of a repeated one the last. @throws DomainError unsupported, too_large. */
export const formBody = async (request: Request): Promise<Record<string, string>> =>
  Object.fromEntries(
    await formFields(request, { maxBytes: 64 * 1024, tooLarge: "Your answer is too long." }),
  );
