/** What is declared of headers, by their names in lower case, as Node gives them, in the order of the alphabet. */
export const byHeader = <T>(
  headers: Readonly<Record<string, string>> = {},
  plan: (text: string) => T,
): Readonly<Record<string, T>> =>
  Object.fromEntries(
    Object.entries(headers)
      .map(([name, text]): [string, T] => [name.toLowerCase(), plan(text)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
