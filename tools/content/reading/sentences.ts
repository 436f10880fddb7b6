// Cuts prose into sentences, and writes a sentence the same way wherever it is compared.

/** Lower-level differences gone: line breaks, doubled spaces and the spaces around. */
export function plainSentence(sentence: string): string {
  return sentence.replace(/\s+/g, ' ').trim();
}

/** The sentences of one paragraph or list entry, in order, each with its mark at the end where it has one. */
export function sentencesOf(line: string): string[] {
  return plainSentence(line)
    .split(/(?<=[.!?][”"’)]?)\s+(?=[A-Z0-9“"‘])/)
    .filter((sentence) => sentence !== '');
}
