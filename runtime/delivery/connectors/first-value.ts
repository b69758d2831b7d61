import type { Secrets } from '../../config/secrets.ts'

/** The current value of a secret as text; `null` when there is none, or it could not stand in a header. */
export function firstValue(secrets: Secrets, name: string, tenant: string): string | null {
  const text = secrets.get(name, tenant)?.values[0]?.toString('utf8').trim()
  return text === undefined || text === '' || /[^\x21-\x7e]/.test(text) ? null : text
}
