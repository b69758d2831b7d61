import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../../../../test/runs.ts'
import type { Generated } from '../../../contract/plan.ts'
import { call } from '../call.ts'
import type { TestHome } from '../home-for-each.ts'
import { generated, plan } from '../plan.ts'

/** Who is who: which events a request is about, and which identifiers it does not follow. */
export function describeLinks(home: TestHome): void {
  interface Known {
    readonly type: string
    readonly value: string
  }
  const email = (name: string): Known => ({
    type: 'contact.email',
    value: name.includes('@') ? name : `${name}@example.org`,
  })
  const login = (name: string): Known => ({ type: 'account.name', value: `${name}-login` })
  const of = (...identifiers: readonly Known[]) => ({ tenant: 'acme', identifiers })

  /** A push by somebody with an address and a login. */
  const push = (address: string, name: string): Record<string, unknown> => ({
    ref: 'refs/heads/main',
    pusher: { email: email(address).value, login: login(name).value },
  })

  /** As an export shows it; other answers name it without its value. */
  type Named = Known & {
    readonly candidate: string
    readonly events: number
    readonly people: number
    readonly event: string
    readonly source: string
    readonly confirmable: boolean
    readonly because: string | null
  }

  interface Answer {
    readonly request: string
    readonly foundBy: readonly (Known & {
      readonly confirmed: boolean
      readonly events: number
      readonly people: number
    })[]
    readonly candidates: readonly Named[]
    readonly events: readonly { readonly id: string; readonly foundBy: readonly Known[] }[]
    readonly erasure: string
  }
  const answer = async (path: string, body: object): Promise<Answer> =>
    (await home.bodyOf(path, body)) as unknown as Answer
  /** As an answer names what stands beside somebody. */
  const nameOf = async (body: object, one: Known): Promise<string> => {
    const { candidates } = await answer('/v1/subjects/export', body)
    return candidates.find((each) => same(each, one))?.candidate ?? ''
  }
  const exported = async (body: object): Promise<readonly string[]> =>
    (await answer('/v1/subjects/export', body)).events.map(({ id }) => id)

  async function erased(body: object): Promise<{ readonly answer: Answer; readonly receipt: Record<string, unknown> }> {
    const { status, body: found } = await home.post('/v1/subjects/erase', body)
    expect(status).toBe(202)
    const { erasure } = found as Answer
    await home.erasures.drive(erasure)
    const receipt = await call(home, 'GET', `/v1/erasures/${erasure}/receipt`)
    return { answer: found as Answer, receipt: receipt.body as Record<string, unknown> }
  }

  test('a mailbox is found however its domain is written, and an identifier however long it is', async () => {
    const long = 'x'.repeat(2000)
    const hers = await home.accept(push('ada@bücher.example', 'ada'))
    const his = await home.accept(push('bob@xn--bcher-kva.example', long))
    expect(await exported(of(email('Ada@xn--bcher-kva.example')))).toEqual([hers])
    expect(await exported(of(email('bob@BÜCHER.example')))).toEqual([his])
    expect(await exported(of(login(long)))).toEqual([his])
    const { receipt } = await erased(of(email('ada@xn--bcher-kva.example')))
    expect(receipt).toMatchObject({ state: 'done', erased: { events: 1 }, remains: 0 })
    expect(await exported(of(email('ada@bücher.example')))).toEqual([])
  })

  test('who writes the address of another beside their own name reads and erases nothing of the other', async () => {
    const hers = await home.accept(push('ada', 'ada'))
    const his = await home.accept(push('ada', 'mallory'))
    expect(await exported(of(login('mallory')))).toEqual([his])
    const { receipt } = await erased(of(login('mallory')))
    expect(receipt).toMatchObject({
      state: 'done',
      erased: { events: 1 },
      remains: 0,
      identifiers: { given: 1, confirmed: 0, notFollowed: 1 },
    })
    expect(await exported(of(email('ada')))).toEqual([hers])
    expect(await exported(of(login('ada')))).toEqual([hers])
  })

  test('the first answer names what stands beside, how far that reaches and where it was seen', async () => {
    const first = await home.accept(push('ada', 'ada'))
    const second = await home.accept(push('ada', 'mallory'))
    await home.accept(push('mallory', 'mallory'))
    const { foundBy, candidates } = await answer('/v1/subjects/export', of(email('ada')))
    expect(foundBy).toEqual([{ ...email('ada'), confirmed: false, events: 2, people: 2 }])
    const both = { candidate: expect.any(String), source: 'github', confirmable: true, because: null }
    expect(candidates).toEqual([
      { ...login('ada'), ...both, events: 1, people: 1, event: first },
      { ...login('mallory'), ...both, events: 2, people: 2, event: second },
    ])
  })

  test('a candidate is followed after it was confirmed, and an export says by what each event was found', async () => {
    const both = await home.accept(push('ada', 'ada'))
    const other = await home.accept(push('new', 'ada'))
    const { request, candidates } = await answer('/v1/subjects/export', of(email('ada')))
    expect(candidates).toMatchObject([login('ada')])
    const found = await answer('/v1/subjects/export', {
      ...of(email('ada')),
      request,
      confirmed: [candidates[0]?.candidate],
    })
    expect(found.events.map(({ id, foundBy }) => [id, foundBy])).toEqual([
      [both, [email('ada'), login('ada')]],
      [other, [login('ada')]],
    ])
    expect(found.foundBy).toMatchObject([{ confirmed: false }, { ...login('ada'), confirmed: true }])
    // What is beside what was confirmed is a candidate in turn, and not followed.
    expect(found.candidates).toMatchObject([{ ...email('new'), confirmable: true }])
  })

  test('what an erasure has named can be confirmed on its request, although what it stood beside is gone', async () => {
    await home.accept(push('ada', 'ada'))
    const left = await home.accept(push('new', 'ada'))
    const { answer: first } = await erased(of(email('ada')))
    expect(first.candidates).toMatchObject([{ type: 'account.name', event: expect.any(String) }])
    expect(JSON.stringify(first)).not.toMatch(/\bada\b/)
    expect(await exported(of(login('ada')))).toEqual([left])
    const [candidate] = first.candidates
    const confirmed = { ...of(email('ada')), request: first.request, confirmed: [candidate?.candidate] }
    expect((await erased(confirmed)).receipt).toMatchObject({
      erased: { events: 1 },
      identifiers: { given: 1, confirmed: 1 },
    })
    expect(await exported(of(login('ada')))).toEqual([])
  })

  test('what stands beside nothing that was given is no candidate, and nothing is done', async () => {
    const event = await home.accept(push('ada', 'ada'))
    await home.accept(push('bob', 'bob'))
    const name = await nameOf(of(email('ada')), login('ada'))
    for (const path of ['export', 'erase']) {
      expect(await home.post(`/v1/subjects/${path}`, { ...of(email('bob')), confirmed: [name] })).toMatchObject({
        status: 422,
        body: { type: expect.stringContaining('no-candidate') },
      })
    }
    expect(await exported(of(email('ada')))).toEqual([event])
  })

  test.each(['noreply@example.org', 'No-Reply@example.org', 'info+shop@example.org'])(
    'users who share %s are not one person',
    async (address) => {
      const events: string[] = []
      for (let user = 0; user < 10; user++) events.push(await home.accept(push(address, `user${user}`)))
      const { candidates } = await answer('/v1/subjects/search', of(login('user3')))
      expect(candidates).toMatchObject([{ events: 10, people: 10, confirmable: false, because: 'role-address' }])
      const confirmed = { ...of(login('user3')), confirmed: candidates.map(({ candidate }) => candidate) }
      expect(await home.post('/v1/subjects/erase', confirmed)).toMatchObject({
        status: 422,
        body: { type: expect.stringContaining('shared-identifier') },
      })
      expect((await erased(of(login('user3')))).receipt).toMatchObject({ erased: { events: 1 }, remains: 0 })
      expect(await exported(of(login('user4')))).toEqual([events[4]])
    },
  )

  test('an identifier that joins more than a few people is not followed, unless it is declared to be one person\u2019s', async () => {
    for (let user = 0; user < 5; user++) await home.accept(push('family', `user${user}`))
    const about = async () => (await answer('/v1/subjects/search', of(login('user0')))).candidates
    expect(await about()).toMatchObject([{ people: 5, confirmable: false, because: 'joins-many' }])
    await reopen(declared('person'))
    expect(await about()).toMatchObject([{ people: 5, confirmable: true, because: null }])
    await reopen(declared('shared'))
    expect(await about()).toMatchObject([{ people: 5, confirmable: false, because: 'declared' }])
  })

  test('a source that may not say whose keys belong together makes no candidates', async () => {
    await home.accept(push('ada', 'ada'), { source: 'forms' })
    await home.accept(push('ada', 'adele'), { source: 'github' })
    await reopen(declared(undefined, ['github']))
    expect((await answer('/v1/subjects/export', of(email('ada')))).candidates).toMatchObject([login('adele')])
  })

  test('no identifier is followed over others, however long the chain', async () => {
    for (let link = 0; link < 30; link++) {
      await home.accept(push(`a${link}`, `l${link}`))
      await home.accept(push(`a${link + 1}`, `l${link}`))
    }
    const found = await answer('/v1/subjects/export', of(email('a7')))
    expect([found.events.length, found.candidates.map(({ value }) => value)]).toEqual([2, ['l6-login', 'l7-login']])
  })

  test('whoever shares an address in one event are several people there', async () => {
    const authors = { ...plan.events[0], subjects: [{ ...plan.events[0]?.subjects[1], keys: keysOf() }] }
    const own = { ...plan, events: [authors] } as Generated['plan']
    await reopen({ ...generated, plan: own })
    const commit = (name: string) => ({
      message: `by ${name}`,
      author: { email: 'noreply@example.org', login: login(name).value },
    })
    const segments = { commits: ['ada', 'bob', 'ada'].map(commit) }
    const event = await home.accept(segments)
    const { receipt } = await erased(of(login('ada')))
    expect(receipt).toMatchObject({ erased: { events: 1, segments: 1 } })
    const { events } = await home.bodyOf('/v1/subjects/export', of(login('bob')))
    expect(events).toMatchObject([{ id: event, data: { commits: [{}, commit('bob'), {}] } }])
  })

  test('nobody\u2019s export or erasure touches an event that what was given does not stand in', async () => {
    const names = fc.constantFrom('a', 'b', 'c', 'd', 'noreply')
    const events = fc.array(fc.tuple(names, names), { minLength: 1, maxLength: 12 })
    const chosen = fc.array(fc.oneof(names.map(email), names.map(login)), { minLength: 1, maxLength: 2 })
    const cases = runs(12)
    await fc.assert(
      fc.asyncProperty(events, chosen, fc.boolean(), async (pushes, given, confirming) => {
        const tenant = `t${count++}`
        const stored: { readonly id: string; readonly holds: readonly Known[] }[] = []
        for (const [address, name] of pushes) {
          const id = await home.accept(push(address, name), { tenant })
          stored.push({ id, holds: [email(address), login(name)] })
        }
        const body = { tenant, identifiers: given }
        const { candidates } = await answer('/v1/subjects/export', body)
        const theirs = confirming ? candidates.filter(({ confirmable }) => confirmable) : []
        const confirmed = theirs.map(({ type, value }) => ({ type, value }))
        const asked = theirs.length > 0 ? { ...body, confirmed: theirs.map(({ candidate }) => candidate) } : body
        const expected = stored
          .filter(({ holds }) => [...given, ...confirmed].some((one) => holds.some((each) => same(each, one))))
          .map(({ id }) => id)
        const found = await answer('/v1/subjects/export', asked)
        expect(found.events.map(({ id }) => id)).toEqual(expected)
        const links = found.foundBy.filter((each) => each.confirmed)
        expect(links.map(({ type, value }) => ({ type, value }))).toEqual(confirmed)
        const { receipt } = await erased(asked)
        expect(receipt).toMatchObject({ state: 'done', erased: { events: expected.length }, remains: 0 })
        const whole = await Promise.all(stored.map(async ({ holds }) => exported({ tenant, identifiers: holds })))
        for (const [index, { id }] of stored.entries()) expect(whole[index]?.includes(id)).toBe(!expected.includes(id))
      }),
      { numRuns: cases },
    )
  })

  let count = 0
  const same = (one: Known, other: Known): boolean => one.type === other.type && one.value === other.value

  const keysOf = (unique?: 'person' | 'shared') => [
    { path: ['email'], type: 'contact.email', ...(unique && { unique }) },
    { path: ['login'], type: 'account.name' },
  ]

  /** The declaration with what it says of the address of whoever pushes. */
  function declared(unique?: 'person' | 'shared', linkedBy?: readonly string[]): Generated {
    const events = plan.events.map((event) => ({
      ...event,
      subjects: event.subjects.map((subject) =>
        subject.name === 'pusher' ? { ...subject, keys: keysOf(unique), ...(linkedBy && { linkedBy }) } : subject,
      ),
    }))
    return { ...generated, plan: { ...plan, events } }
  }

  async function reopen(given: Generated): Promise<void> {
    await home.close()
    await home.open({ own: { generated: () => given } })
  }
}
