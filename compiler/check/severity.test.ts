import { expect, it } from 'vitest'
import { defineRule } from '../../policies/rule.ts'
import type { Finding } from '../diagnostics/finding.ts'
import { severityOf } from './severity.ts'

const finding: Finding = { rule: 'a/b', message: 'It is.', at: { section: 'project', name: '', path: [] } }
const because = { kind: 'law', ref: 'GDPR Art. 5(2)' } as const

it.each(['error', 'gap', 'enforcement'] as const)(
  'of what the calendar alone has made is never error (%s)',
  (severity) => {
    const rule = defineRule({ name: 'a/b', summary: 'It is.', class: 'violation', because, severity, found: 'model' })
    const executed = { ...finding, executed: true }
    expect(severityOf(rule, executed, 'enforced')).toBe('error')
    expect(severityOf(rule, { ...executed, byDate: true }, 'enforced')).toBe('warning')
    expect(severityOf(rule, { ...executed, byDate: true, severity: 'note' }, 'enforced')).toBe('note')
  },
)
