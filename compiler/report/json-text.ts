/**
 * A value as JSON that may be printed to a terminal or a CI log: controls, what reorders text and `##[` are written as
 * `\uXXXX`, so that nothing is lost and nothing is carried out.
 */
export const jsonText = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]|(?<=##\w*)\[/gu, (found) =>
    Array.from({ length: found.length }, (_, i) => `\\u${found.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
  )}\n`
