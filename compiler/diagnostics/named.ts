/** What a message names: whatever stands between backticks. */
const namesIn = (message: string): ReadonlySet<string> => new Set(message.match(/`[^`]+`/g) ?? [])

/**
 * Whether a message names all that earlier ones of the same rule and place do, and more: another country, further
 * people. Counts and wording may differ, and a name may be another, as that of what was renamed.
 */
export function namesMore(message: string, earlier: readonly string[]): boolean {
  const [now, before] = [namesIn(message), namesIn(earlier.join(' '))]
  return now.size > before.size && [...before].every((name) => now.has(name))
}
