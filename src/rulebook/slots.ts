/** Slots of a rule's sentences: `{factId}`, `{term.x}`, `{param.x}`. */

/** Ids of the slots of a text, sorted, each once. */
export function slotsOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] as string))].sort();
}
