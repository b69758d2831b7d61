import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { generatedModule } from '../../../compiler/emit/router/generated-module.ts'
import { routerPlan } from '../../../compiler/emit/router/plan.ts'
import { evaluate } from '../../../compiler/emit/testing/evaluate.ts'
import { keyFor } from '../../../runtime/ingress/testing/client.ts'
import { makePlace, type Place } from '../../../runtime/ingress/testing/harness.ts'
import { listLogger } from '../../../runtime/ingress/testing/logger.ts'
import { type Sink, startSink } from '../../../runtime/ingress/testing/sink.ts'
import { openSqliteJournal } from '../../../runtime/journal/sqlite/sqlite-journal.ts'
import { expectUnreadable } from '../../../runtime/journal/testing/encodings.ts'
import { fileKeySource } from '../../../runtime/keys/key-source.ts'
import { loadKeyring } from '../../../runtime/keys/load-keyring.ts'
import { createRouter } from '../../../runtime/router.ts'
import { compileText } from '../../small.ts'
import { declaration, exact, personOf, textOf } from './declaration.ts'
import { declared, inParts } from './more-than-the-body.ts'
import { type Headers, type Provider, secret } from './provider.ts'
import { providers } from './providers.ts'

// What providers send, as they document that they sign it, through one router whose event types `infer` has proposed: the
// answer is the one that the provider expects, values go out as they came in, a delivery that is sent again is known, and
// the people are found.

const timed = [...declared, ...inParts].filter(
  ({ sign }) => JSON.stringify(sign('', 1)) !== JSON.stringify(sign('', 1e9)),
)

interface Running {
  readonly url: string
  readonly admin: string
  readonly sink: Sink
  readonly place: Place
  /** Ends the router; its files stay. */
  close(): Promise<void>
  remove(): Promise<void>
}

let running: Running | undefined
const here = (): Running => {
  if (running === undefined) throw new Error('No router runs.')
  return running
}

beforeAll(async () => {
  const { model, graph, diagnostics } = compileText(declaration())
  // Bases, periods and purposes of so much data are not what is tried here.
  const unread = diagnostics.filter(({ rule }) => /^(syntax|schema|bind|reference)/.test(rule))
  if (model === null || graph === null || unread.length > 0) throw new Error(JSON.stringify(unread.slice(0, 3)))
  const generated = evaluate(generatedModule(routerPlan(model, graph), model.events))
  const sink = await startSink()
  const place = makePlace(new Map([['https://archive.example', sink.origin]]), {
    'provider-secret': secret,
    verify: 'verify-token-of-meta',
    'svix-secret': `whsec_${Buffer.from(secret).toString('base64')}`,
  })
  place.write('tenants.json', '{}')
  const router = await createRouter({ generated, settings: place.settings, logger: listLogger().logger })
  running = {
    ...(await router.listen()),
    sink,
    place,
    close: () => router.close(),
    async remove() {
      await router.close()
      await sink.close()
      place.remove()
    },
  }
}, 60_000)
afterAll(() => running?.remove())

async function post({ payload, dedupe, sign }: Provider, text: string) {
  const id: Headers =
    typeof dedupe?.header === 'string' && !dedupe.header.startsWith('svix') ? { [dedupe.header]: `d-${payload}` } : {}
  const response = await fetch(`${here().url}/in/${payload}`, {
    method: 'POST',
    body: text,
    headers: { 'content-type': 'application/json', ...id, ...sign(text) },
  })
  const type = response.headers.get('content-type')?.split(';')[0]
  return { status: response.status, type, body: await response.text() }
}

describe.each(providers.map((provider) => [provider.payload, provider] as const))('%s', (name, provider) => {
  const text = textOf(provider)

  test('is answered as its sender expects, arrives exactly, once, and its people are found', async () => {
    const before = here().sink.received.length
    const { status, type, body: said } = await post(provider, text)
    const [wantedStatus, wantedType, wantedBody] = provider.answer
    expect([status, type, wantedBody === null ? null : said]).toEqual([wantedStatus, wantedType, wantedBody])

    await here().sink.until(before + 1)
    const arrived = here().sink.received[before]?.body ?? ''
    expect(arrived).toContain(`"exact_id":${exact.big}`)
    expect(arrived).toContain(`"exact_total":${exact.total}`)
    const sent = leavesOf(JSON.parse(text))
    const { data } = JSON.parse(arrived) as { readonly data: unknown }
    for (const [path, value] of leavesOf(data)) expect([path, value]).toEqual([path, sent.get(path)])

    // The same delivery again, as its sender signs it anew.
    expect((await post(provider, text)).status).toBe(wantedStatus)
    const found = await ask('/v1/subjects/export', { tenant: 'default', identifiers: [personOf(provider)] })
    expect(found.status).toBe(200)
    expect(JSON.stringify(found.body)).toContain(`"${name}"`)
    expect(here().sink.received.length).toBe(before + 1)
  })

  test('is refused when a byte of it is altered', async () => {
    if (['bearer', 'gitlab'].includes(provider.verify.scheme)) return
    const signed = provider.sign(text)
    const forged = await post({ ...provider, sign: () => signed }, `${text.slice(0, -1)} }`)
    expect(forged.status).toBe(401)
  })
})

test.each(timed.map((provider) => [provider.payload, provider] as const))(
  '%s is refused when it was signed long ago, whatever time it gives now',
  async (_, provider) => {
    const text = textOf(provider)
    const old = provider.sign(text, Date.now() - 400_000)
    expect((await post({ ...provider, sign: () => old }, text)).status).toBe(401)
    const fresh = { ...old, ...provider.sign('another body') }
    expect((await post({ ...provider, sign: () => fresh }, text)).status).toBe(401)
    // The signature of then with the time of now.
    const time = provider.verify.timestamp
    if (typeof time !== 'string') return
    const moved = { ...old, [time]: provider.sign(text)[time] ?? '' }
    expect((await post({ ...provider, sign: () => moved }, text)).status).toBe(401)
  },
)

// Last, because it looks at the files when the router is gone.
describe('somebody whom a provider has sent', () => {
  const bytes = (): Buffer => {
    const { dataDir } = here().place.settings
    return Buffer.concat(readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name))))
  }

  test('is exported whole and erased, and nothing of theirs is left in any file', async () => {
    for (const provider of providers) {
      const person = personOf(provider)
      const text = textOf(provider)
      // Once more where the tests above have sent it.
      expect((await post(provider, text)).status).toBe(provider.answer[0])
      const { body } = await ask('/v1/subjects/export', { tenant: 'default', identifiers: [person] })
      expect([provider.payload, body.events.length]).toEqual([provider.payload, 1])
      const sent = leavesOf(JSON.parse(text))
      const exported = leavesOf(body.events[0]?.data)
      for (const [path, value] of exported) expect([path, value]).toEqual([path, sent.get(path) ?? null])
      // Every place that names the person, with what stands beside it there.
      const theirs = [...sent].filter(([, value]) => String(value).includes(person.value))
      expect([provider.payload, theirs.length > 0]).toEqual([provider.payload, true])
      for (const [path] of theirs) {
        const object = path.slice(0, path.lastIndexOf('/') + 1)
        const beside = [...sent].filter(
          ([other]) => other.startsWith(object) && !other.slice(object.length).includes('/'),
        )
        // What is null counts as absent.
        for (const [other, value] of beside) expect([other, exported.get(other) ?? null]).toEqual([other, value])
      }
    }
    const before = bytes()

    const receipts: string[] = []
    for (const provider of providers) {
      const { body } = await ask('/v1/subjects/erase', { tenant: 'default', identifiers: [personOf(provider)] })
      receipts.push(body.receipt)
    }
    for (const [index, receipt] of receipts.entries()) {
      const name = providers[index]?.payload
      expect({ name, ...(await receiptOf(receipt)) }).toMatchObject({ name, erased: { events: 1 }, remains: 0 })
    }
    const after = bytes()
    await here().close()

    const { dataDir, credentialsDir } = here().place.settings
    const journal = openSqliteJournal({ directory: dataDir, keyring: await loadKeyring(fileKeySource(credentialsDir)) })
    const people = providers.map(personOf)
    const ids = people.map(({ type, value }) => Buffer.from(journal.identity.subjectId('default', type, value)))
    await journal.close()
    for (const id of ids) expect([before.includes(id), after.includes(id)]).toEqual([true, false])
    // A shorter one may stand among random bytes by chance.
    for (const { value } of people) if (value.length > 9) expectUnreadable(after, value)
  })

  async function receiptOf(path: string): Promise<{ readonly state: string }> {
    for (;;) {
      const { body } = await ask(path)
      if (body.state === 'done') return body
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }
})

let officer: string | null = null
async function ask(path: string, value?: object) {
  officer ??= await keyFor(here(), 'privacy-officer')
  const authorization = `Bearer ${officer}`
  const response = await fetch(
    here().admin + path,
    value === undefined
      ? { headers: { authorization } }
      : {
          method: 'POST',
          headers: { authorization, 'content-type': 'application/json' },
          body: JSON.stringify(value),
        },
  )
  return { status: response.status, body: (await response.json()) as Asked }
}

/** What an answer about people holds that is looked at here. */
interface Asked {
  readonly events: readonly { readonly data: unknown }[]
  readonly receipt: string
  readonly state: string
}

function leavesOf(value: unknown, path = ''): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map([[path, value]])
  return new Map(Object.entries(value).flatMap(([name, child]) => [...leavesOf(child, `${path}/${name}`)]))
}
