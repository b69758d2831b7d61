import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { each } from '../../compiler/model/event-field.ts'
import { parseFieldPath } from '../../compiler/model/field-path.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'

export const sourcePathOfMany = defineRule({
  name: 'source/path-of-many',
  summary: 'A source that looks for the type or id of an event in every element of a list.',
  class: 'violation',
  because: { kind: 'language', ref: 'Bylaw language v1' },
  severity: 'error',
  *found({ model }) {
    for (const source of model.sources.values()) {
      if (source.poisoned) continue
      const { type, dedupe } = source.value
      const paths = { type: type.path, dedupe: typeof dedupe === 'object' ? dedupe.path : undefined }
      for (const [key, path] of Object.entries(paths)) {
        if (path === undefined || !parseFieldPath(path).includes(each)) continue
        yield {
          rule: 'source/path-of-many',
          message: `Source ${quote(source.name)} looks for ${key === 'type' ? 'the type' : 'the id'} of an event at ${quote(path)}, where a list holds several.`,
          at: valueAt(source, key, 'path'),
          help: 'Name a field outside of lists; where a request holds several events, `split` takes it apart first.',
        } satisfies Finding
      }
    }
  },
})
