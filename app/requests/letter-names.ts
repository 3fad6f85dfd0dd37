/** How a field of a letter, or a cell of its table, is named in the form; also the id of its control. */

/** `f.refusals.0.ground`, `f.reasons`: the same names on both sides. */
export function inputName(field: string, index?: number, column?: string): string {
  return ['f', field, index, column].filter((part) => part !== undefined).join('.')
}
