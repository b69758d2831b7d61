/** The file that makes a folder a build of ours, and says what belongs to it. */
export const manifestName = 'bylaw.json'

export interface Manifest {
  readonly generator: 'bylaw'
  /** The version of bylaw. */
  readonly version: string
  readonly project: string
  /** The declaration digest. */
  readonly digest: string
  /** The day on which law and upkeep were read, `YYYY-MM-DD`: the same declaration, version and day give the same bytes. */
  readonly asOf: string
  /** The other files by path. */
  readonly files: Readonly<Record<string, { readonly sha256: string }>>
}

/** Reads a manifest; `null` for what is none of ours. */
export function parseManifest(text: string): Manifest | null {
  try {
    const value = JSON.parse(text) as Partial<Manifest> | null
    return value?.generator === 'bylaw' && typeof value.files === 'object' ? (value as Manifest) : null
  } catch {
    return null
  }
}
