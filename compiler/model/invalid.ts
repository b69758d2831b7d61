import type { Finding } from '../diagnostics/finding.ts'
import type { Place, Step } from '../diagnostics/place.ts'
import type { SectionName } from '../language/section.ts'

/** A place in a named resource. */
export const at = (
  section: SectionName,
  name: string,
  path: readonly Step[] = [],
  part: Place['part'] = 'key',
): Place => ({ section, name, path, part })

/** What the schemas cannot say. */
export const invalid = (message: string, place: Place, help: string): Finding => ({
  rule: 'schema/invalid',
  message,
  at: place,
  help,
})
