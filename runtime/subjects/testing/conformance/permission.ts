import { expect, test } from 'vitest'
import { until } from '../../../delivery/testing/until.ts'
import { hexOf } from '../../../journal/people.ts'
import type { Lease, Person } from '../../../journal/port.ts'
import { asked } from '../call.ts'
import type { TestHome } from '../home-for-each.ts'
import { plan, pushBy } from '../plan.ts'

/** What may be sent of whom, after what they asked for. */
export function describePermission(home: TestHome): void {
  const personOf = (name: string): Person => [home.idOf(name)]
  const lease = (route: string, names: readonly string[]): Lease =>
    ({
      route,
      segments: names.map((name) => ({ people: [personOf(name)], payload: Buffer.from('[]') })),
    }) as unknown as Lease
  /** What becomes of a delivery that shows all of its people, in short. */
  function permit(route: string, ...names: string[]): string {
    const found = home.subjects.permission(plan)(lease(route, names), names.map(personOf))
    if (found.kind !== 'go') return `${found.kind} ${found.reason}`
    const left = names.filter((name) => found.leaveOut.some((id) => hexOf(id) === hexOf(personOf(name)[0])))
    return left.length === 0 ? 'go' : `go without ${left.join()}`
  }
  const admit = (activity: string, ...names: string[]): string =>
    home.subjects.admittance(plan).admit(names.map(personOf), activity)

  test('without anything asked for, all goes but what needs consent', () => {
    expect([permit('pushes', 'ada'), permit('pushes'), permit('newsletter', 'ada'), permit('newsletter')]).toEqual([
      'go',
      'go',
      'end no-consent',
      'end no-consent',
    ])
    expect([admit('notify', 'ada'), admit('notify'), admit('news', 'ada'), admit('news')]).toEqual([
      'yes',
      'yes',
      'no',
      'no',
    ])
  })

  test('a restriction holds everything that shows the person, and is stored', async () => {
    await home.bodyOf('/v1/subjects/restrict', asked('ada', { ground: 'accuracy-contested' }))
    expect([permit('pushes', 'ada'), permit('pushes', 'ada', 'bob'), permit('pushes', 'bob')]).toEqual([
      'hold restricted',
      'hold restricted',
      'go',
    ])
    expect(admit('notify', 'ada')).toBe('yes')
    const one = home.subjects.permission(plan)
    expect(one(lease('pushes', ['ada', 'bob']), [personOf('bob')]).kind).toBe('go')
    expect(one(lease('pushes', ['ada', 'bob']), []).kind).toBe('hold')

    expect(await home.post('/v1/subjects/lift', asked('ada'))).toMatchObject({ status: 409 })
    await home.bodyOf('/v1/subjects/lift', asked('ada', { informed: '2026-01-31' }))
    expect(permit('pushes', 'ada')).toBe('go')
    expect(await home.post('/v1/subjects/lift', asked('ada', { informed: '2026-01-31' }))).toMatchObject({
      status: 409,
    })
  })

  test('an objection holds its activity until it is decided, and leaves the person out when it is upheld', async () => {
    const { request, state } = await home.bodyOf('/v1/subjects/object', asked('ada', { activity: 'notify' }))
    expect(state).toBe('pending')
    expect([permit('pushes', 'ada'), permit('offers', 'ada'), admit('notify', 'ada')]).toEqual([
      'hold restricted',
      'go',
      'yes',
    ])
    const decide = `/v1/objections/${request}/decide`
    expect(await home.post(decide, { decision: 'overridden', informed: '2026-01-31' })).toMatchObject({
      status: 422,
    })
    expect(
      await home.post(`/v1/requests/${request}/close`, { outcome: 'fulfilled', informed: '2026-01-31' }),
    ).toMatchObject({ status: 409 })
    await home.bodyOf(decide, { decision: 'overridden', grounds: 'assessment 7', informed: '2026-01-31' })
    expect(permit('pushes', 'ada')).toBe('go')
    await home.bodyOf(decide, { decision: 'upheld', informed: '2026-01-31' })
    expect([
      permit('pushes', 'ada'),
      permit('pushes', 'ada', 'bob'),
      admit('notify', 'ada'),
      admit('notify', 'ada', 'bob'),
    ]).toEqual(['end objection', 'go without ada', 'no', 'yes'])
  })

  test('against direct marketing it holds at once, and cannot be overridden', async () => {
    const { request, state } = await home.bodyOf('/v1/subjects/object', asked('ada', { activity: 'offers' }))
    expect([state, permit('offers', 'ada'), permit('pushes', 'ada')]).toEqual(['upheld', 'end objection', 'go'])
    const overriding = { decision: 'overridden', grounds: 'x', informed: '2026-01-31' }
    expect(await home.post(`/v1/objections/${request}/decide`, overriding)).toMatchObject({ status: 409 })
  })

  test('consent opens an activity to a person, until it is withdrawn; the later word counts', async () => {
    const consent = (state: string, at: string, name = 'ada') =>
      home.bodyOf('/v1/subjects/consent', asked(name, { activity: 'news', state, at, evidence: 'form 12' }))
    await consent('given', '2026-01-30T10:00:00Z')
    await home.heart.pulse()
    await until(() => permit('newsletter', 'ada') === 'go')
    expect([permit('newsletter', 'ada', 'bob'), admit('news', 'ada'), admit('news', 'bob')]).toEqual([
      'go without bob',
      'yes',
      'no',
    ])
    await consent('withdrawn', '2026-01-29T10:00:00Z')
    expect(permit('newsletter', 'ada')).toBe('go')
    await consent('withdrawn', '2026-01-31T10:00:00Z')
    expect([permit('newsletter', 'ada'), admit('news', 'ada')]).toEqual(['end no-consent', 'no'])
    const other = asked('ada', { activity: 'notify', state: 'given', at: '2026-01-31T10:00:00Z', evidence: 'x' })
    expect(await home.post('/v1/subjects/consent', other)).toMatchObject({ status: 409 })
  })

  test('what somebody asked for holds where their identifier stands, and not for what events have beside it', async () => {
    await home.accept(pushBy('ada'))
    await home.bodyOf('/v1/subjects/restrict', asked('ada', { ground: 'claims' }))
    await home.bodyOf('/v1/subjects/object', asked('ada', { activity: 'offers' }))
    const login: Person = [home.journal.identity.subjectId('acme', 'account.name', 'ada-login')]
    const both: Person = [...personOf('ada'), ...login]
    const of = (person: Person) =>
      ({ route: 'pushes', segments: [{ people: [person], payload: Buffer.from('[]') }] }) as unknown as Lease
    const one = home.subjects.permission(plan)
    expect([one(of(login), [login]).kind, one(of(both), [both]).kind]).toEqual(['go', 'hold'])
    const { admit } = home.subjects.admittance(plan)
    expect([admit([login], 'offers'), admit([both], 'offers')]).toEqual(['yes', 'no'])
  })

  test('what waited for a restriction or an objection goes on when it is lifted or overridden', async () => {
    let due = 0
    await home.close()
    await home.open({ own: { due: () => due++ } })
    await home.accept(pushBy('ada'))
    const putOff = async (): Promise<void> => {
      const [one] = await home.claim()
      const found = one && home.subjects.permission(plan)(one, [personOf('ada')])
      expect(found).toMatchObject({ kind: 'hold', reason: 'restricted' })
      if (one && found?.kind === 'hold') {
        await home.journal.settle(one, { kind: 'defer', at: found.at, reason: found.reason }, home.clock.now())
      }
      expect(await home.claim()).toEqual([])
    }
    await home.bodyOf('/v1/subjects/restrict', asked('ada', { ground: 'claims' }))
    await putOff()
    await home.bodyOf('/v1/subjects/lift', asked('ada', { informed: '2026-01-30' }))
    expect(due).toBe(1)
    const { request } = await home.bodyOf('/v1/subjects/object', asked('ada', { activity: 'notify' }))
    await putOff()
    const decision = { decision: 'overridden', grounds: 'case 7', informed: '2026-01-30' }
    await home.bodyOf(`/v1/objections/${request}/decide`, decision)
    expect([due, (await home.claim()).length]).toEqual([2, 1])
  })

  test('consent that was given is in force when that is answered', async () => {
    const words = { activity: 'news', state: 'given', at: '2026-01-31T10:00:00Z', evidence: 'form 7' }
    await home.bodyOf('/v1/subjects/consent', asked('ada', words))
    expect([permit('newsletter', 'ada'), admit('news', 'ada')]).toEqual(['go', 'yes'])
  })

  test('consent under an address that several people share is that of whoever has nothing else', async () => {
    const noreply = home.idOf('noreply')
    const login = home.journal.identity.subjectId('acme', 'account.name', 'bob-login')
    const words = { activity: 'news', state: 'given', at: '2026-01-31T10:00:00Z', evidence: 'form 7' }
    const identifiers = [...asked('noreply').identifiers, ...asked('ada').identifiers]
    await home.bodyOf('/v1/subjects/consent', { tenant: 'acme', identifiers, ...words })
    const { admit: admits } = home.subjects.admittance(plan)
    expect([admits([[login, noreply]], 'news'), admit('news', 'ada')]).toEqual(['no', 'yes'])
    await home.bodyOf('/v1/subjects/consent', asked('noreply', words))
    expect(admits([[noreply]], 'news')).toBe('yes')
  })

  test('while somebody is erased nothing about them begins, and whoever waits goes on afterwards', async () => {
    const attempt = home.heart.begin()
    const { erasure } = await home.bodyOf('/v1/subjects/erase', asked('ada'))
    const driven = home.erasures.drive(String(erasure))
    await home.heart.pulse()
    await until(() => permit('pushes', 'ada') === 'hold erasing')
    expect([admit('notify', 'ada'), admit('notify', 'bob')]).toEqual(['wait', 'yes'])
    const free = home.subjects.admittance(plan).whenFree([personOf('ada')], ['acme'])
    attempt?.()
    expect(await driven).toBe(true)
    await home.heart.pulse()
    expect(await free).toBe(true)
    expect([permit('pushes', 'ada'), admit('notify', 'ada')]).toEqual(['go', 'yes'])
  })
}
