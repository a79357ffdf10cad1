import "server-only";
import { formFields } from "@/lib/core/form-fields";

/** The fields of a reader's form. @throws DomainError unsupported, too_large. */
export const fieldsOf = (request: Request): Promise<URLSearchParams> =>
  formFields(request, { maxBytes: 16 * 1024, tooLarge: "This is too much for this form." });
