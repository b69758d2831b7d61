import ipaddr from 'ipaddr.js'
import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { isInside } from '../support/routes/public-names.ts'
import { quote } from '../support/text.ts'

export const noticeNotPublic = defineRule({
  name: 'notice/not-public',
  summary: 'A notice at an address that the people whom it is for cannot reach, or that anybody between can change.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 12(1)' },
  severity: 'warning',
  *found({ model }) {
    for (const notice of model.notices.values()) {
      const { url } = notice.value
      const why = notice.poisoned || url === undefined ? null : wrongWith(url)
      if (why === null) continue
      yield {
        rule: 'notice/not-public',
        message: `Notice ${quote(notice.name)} ${why}.`,
        at: valueAt(notice, 'url'),
        help: 'Write the `https://` address under which it is published.',
      } satisfies Finding
    }
  },
})

/** Addresses that are no URL are left to whoever reads them: `Under the bell in the app` is one as well. */
function wrongWith(address: string): string | null {
  const url = /^[a-z][a-z\d+.-]*:/i.test(address) ? URL.parse(address) : null
  if (!url && /^https?\W*\/\/?\S+$/i.test(address)) return 'is at an address that no browser reads'
  if (!url) return /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(address) ? 'is at an address that lacks `https://`' : null
  if (url.protocol === 'file:') return 'is at a file of one machine'
  if (url.protocol === 'ftp:') return 'is at an address that browsers do not open'
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  const host = url.hostname.replace(/^\[|\]$|\.$/g, '')
  if (ipaddr.isValid(host) ? ipaddr.process(host).range() !== 'unicast' : isInside(host))
    return `is at ${quote(host)}, which nobody outside can reach`
  return url.protocol === 'http:' ? 'is published over plain HTTP, where anybody between can change it' : null
}
