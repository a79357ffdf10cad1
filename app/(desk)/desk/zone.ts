import { publications } from "@/lib/publications/queries";

/** The zone the desk's clock runs in: that of its first title. */
export const deskZone = async (): Promise<string> => (await publications())[0]?.timeZone ?? "UTC";
