import sharp from "sharp";
import type { Actor } from "@/lib/auth/actor";
import { checkUpload } from "@/lib/media/checking/check";
import { describeUpload } from "@/lib/media/commands";
import { receiveUpload } from "@/lib/media/receive";
import type { ReleaseContentInput } from "@/lib/releases/schema";
import { drawPicture } from "./pictures";
import { photos } from "./releases/photos";

/** Pixels: enough for a front page, and quickly made. */
const WIDTH = 960;

/** Uploads the pictures of a demo release as its author would, and checks them at once, since no worker runs yet. */
export async function seedPhotos(
  key: string,
  author: Actor,
  organisationId: string,
  at: Date,
): Promise<NonNullable<ReleaseContentInput["media"]>> {
  return Promise.all(
    (photos[key] ?? []).map(async ({ file, role, ...words }) => {
      const drawn = await drawPicture(file);
      if (!drawn) throw new Error(`there is no scene for ${file}`);
      const bytes = await sharp(drawn).resize({ width: WIDTH }).jpeg({ quality: 88 }).toBuffer();
      const { id } = await receiveUpload(author, { organisationId, filename: file }, bytes, at);
      await checkUpload(id, at);
      await describeUpload(author, { id, ...words }, at);
      return { id, role, ...words };
    }),
  );
}
