import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { defineRule } from '../rule.ts'
import { valueAt } from '../support/place.ts'
import { quote } from '../support/text.ts'

export const noticeSameAddress = defineRule({
  name: 'notice/same-address',
  summary: 'Two notices for different people that are published at one address.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 12(1)' },
  severity: 'warning',
  *found({ model }) {
    const byAddress = new Map<string, string>()
    for (const notice of model.notices.values()) {
      const { url } = notice.value
      if (notice.poisoned || url === undefined) continue
      const other = byAddress.get(url)
      if (other === undefined) byAddress.set(url, notice.name)
      else
        yield {
          rule: 'notice/same-address',
          message: `Notices ${quote(other)} and ${quote(notice.name)} are published at one address, where only one can stand.`,
          at: valueAt(notice, 'url'),
          related: [{ at: valueAt({ section: 'notices', name: other }, 'url'), message: 'The other one.' }],
          help: 'Give each its own address, or make one notice for both audiences.',
        } satisfies Finding
    }
  },
})
