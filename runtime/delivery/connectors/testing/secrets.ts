import type { SecretSet, Secrets } from '../../../config/secrets.ts'

export interface TestSecrets extends Secrets {
  /** Absent removes it. */
  set(name: string, value?: string): void
}

/** Secrets in memory: a new set whenever one changes, as with files. */
export function createTestSecrets(values: Readonly<Record<string, string>>): TestSecrets {
  const sets = new Map<string, SecretSet>()
  const secrets: TestSecrets = {
    get: (name) => sets.get(name) ?? null,
    set(name, value) {
      if (value === undefined) sets.delete(name)
      else sets.set(name, { values: [Buffer.from(value)] })
    },
  }
  for (const [name, value] of Object.entries(values)) secrets.set(name, value)
  return secrets
}
