import { z } from "zod";
import { open } from "@/app/api/gate";
import { methods } from "@/app/api/methods";
import { description } from "@/app/api/openapi/document";
import { publicJson } from "@/app/api/public-answer";

const read = open(z.object({}), async ({ request }) => publicJson(request, description()));

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: read });
