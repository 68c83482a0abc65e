// A file that is not opened, with the sentence that says why and what is needed.

export class Refused extends Error {}

export function refuseFile(sentence: string): never {
  throw new Refused(sentence);
}
