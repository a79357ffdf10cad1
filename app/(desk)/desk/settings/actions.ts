"use server";
import { action } from "@/lib/auth/action";
import { removeReply, saveReply } from "@/lib/releases/review/replies";
import { replyId, replyInput } from "@/lib/releases/review/replies-schema";

export const keepReply = action(replyInput, saveReply);
export const dropReply = action(replyId, removeReply);
