import sharp from "sharp";
import type { Actor } from "@/lib/auth/actor";
import { checkUpload } from "@/lib/media/checking/check";
import { describeUpload } from "@/lib/media/commands";
import { receiveUpload } from "@/lib/media/receive";
import type { UploadDescription } from "@/lib/media/schema";
import type { ReleaseContentInput } from "@/lib/releases/schema";
import { drawPicture } from "./pictures";
import { photos } from "./releases/photos";

/** Pixels: enough for a front page, and quickly made. */
const WIDTH = 960;

/** Uploads a picture as a member would, and checks it at once, since no worker runs yet. @returns its id. */
export async function seedUpload(
  author: Actor,
  organisationId: string,
  filename: string,
  bytes: Buffer,
  words: Omit<UploadDescription, "id">,
  at: Date,
): Promise<string> {
  const { id } = await receiveUpload(author, { organisationId, filename }, bytes, at);
  await checkUpload(id, at);
  await describeUpload(author, { id, ...words }, at);
  return id;
}

/** Uploads the pictures of a demo release as its author would. */
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
      const id = await seedUpload(author, organisationId, file, bytes, words, at);
      return { id, role, ...words };
    }),
  );
}
