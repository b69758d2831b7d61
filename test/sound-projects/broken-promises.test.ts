import { describe, expect, it } from 'vitest'
import { compiled, type Project } from './project.ts'

/** What a finding says of the flows that break a promise. */
const found = (of: Project, must: string, where: string): readonly string[] => {
  const text = `apiVersion: bylaw.dev/v1\ncommitments:\n  promise: {promise: It is so., assert: {where: '${where}', must: '${must}'}}\n`
  const { diagnostics = [] } = compiled(of, [], [{ path: 'promise.yaml', text }])
  return diagnostics
    .filter(({ rule, file }) => rule === 'commitment/broken' && file === 'promise.yaml')
    .flatMap(({ related }) => related.map(({ message }) => message))
}

describe('a broken promise', () => {
  it('says which value was found', () => {
    const cases = found(
      'union',
      'flow.retention.onExpiry == "erase"',
      'flow.activity == "support-cases" && flow.sink == "store"',
    )
    expect(cases).toContain(
      '`person.name` goes from activity `support-cases` to store `records`. There, `flow.retention.onExpiry` is `"archive"`.',
    )
    // How long backups hold it is not what was asked.
    expect(cases.join()).not.toContain('Backups')
  })

  it('says of a time without bound from when on it ends', () => {
    const club = found('hotel', 'flow.retention.maxDays <= 120', 'flow.activity == "run-club" && flow.sink == "store"')
    expect(club.join()).toContain('has no end before `membership.ended` (`flow.retention.days` counts from then on)')
  })

  it('shows as many recipients as it can', () => {
    const all = found('hotel', 'flow.relationship == "processor"', 'flow.sink == "recipient"')
    for (const name of ['gulf-hotel', 'channel-manager', 'psp', 'police-register', 'authorities'])
      expect(all.join()).toContain(`recipient \`${name}\``)
  })
})
