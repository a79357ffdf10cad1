import { giveUpProof, lookForProof, startProof } from "./actions";

export const proofDoors = { start: startProof, look: lookForProof, giveUp: giveUpProof };
