import { describe, expect, it } from 'vitest'
import { readCondition } from './condition.ts'

/** What a newcomer writes, the word that is wrong, and what helps. */
const mistakes: readonly (readonly [text: string, at: string, help: RegExp])[] = [
  ['flow.country == "ES"', 'country', /`countries`/],
  ['flow.countries == "ES"', 'flow.countries == "ES"', /`"ES" in flow\.countries`/],
  ['flow.countries.contains("ES")', 'flow.countries.contains("ES")', /`"ES" in flow\.countries`/],
  ['flow.subjects == "donors"', 'flow.subjects == "donors"', /`"donors" in flow\.subjects`/],
  ['flow.retention.days <= "P90D"', 'flow.retention.days <= "P90D"', /write `90` without/],
  ['flow.retention.days <= "90"', 'flow.retention.days <= "90"', /write `90` without/],
  ['flow.retention.days < P21D', 'P21D', /a number of days, `21`/],
  ['flow.retention.maxDays <= 14d', 'd', /no unit; write `14`/],
  ['flow.retention <= 14', 'flow.retention <= 14', /`flow\.retention\.days`/],
  ['flow.retention.backup <= 31', 'backup', /^There are `retention\.name`.*`retention\.backupDays`/],
  ['flow.recepient == "desk"', 'recepient', /`recipient`/],
  ['recipient == "desk"', 'recipient', /^Write `flow\.recipient`\.$/],
  ['flow.recipient == desk', 'desk', /quotation marks: `"desk"`/],
  ['flow.recipient = "desk"', '=', /^Write `==`.$/],
  ['flow.recipient == "desk" and flow.executed', 'and', /^Write `&&`.$/],
  ['flow.category.startswith("driving.")', 'startswith', /`startsWith`/],
]

describe('a mistake of a newcomer', () => {
  it.each(mistakes)('%s', (text, at, help) => {
    const problem = readCondition(text)
    if ('ask' in problem) throw new Error('it can be read')
    expect(text.slice(problem.start, problem.end)).toBe(at)
    expect(problem.help).toMatch(help)
  })
})
