import { request } from 'undici'
import type { RouterPlan } from '../../../runtime/contract/plan.ts'
import { declaredAmong, place } from '../../verify/betrayed.ts'
import type { Difference, Unproven, Verified } from '../../verify/difference.ts'
import { comparePlans } from '../../verify/plans/compare-plans.ts'
import { notReached } from '../not-reached.ts'
import type { Expected } from './expected.ts'

/** What one router says of itself (`GET /v1/declaration`). */
interface Answer {
  readonly digest: string
  readonly madeBy: string | null
  readonly file: string | null
  readonly replica: string
  readonly replicas: readonly { readonly replica: string; readonly digest: string }[]
  readonly plan: RouterPlan
}

/** Behind one address there may be several: each call may be answered by another. */
const triesForEach = 8
const mostTries = 64
const withinMs = 10_000

/** Which routers of a journal have answered, and which are only known to be alive. */
export interface Met {
  readonly asked: Set<string>
  readonly alive: Map<string, string>
}

/**
 * Asks the administration at an address until every router that is alive on its journal has answered, as far as the
 * address leads to each.
 */
export async function verifyRouter(url: string, key: string, expected: Expected, met: Met): Promise<Verified> {
  const answers = new Map<string, Answer>()
  const unproven: Unproven[] = []
  for (let tries = 0; tries < mostTries; tries++) {
    const answer = await ask(url, key)
    if ('message' in answer) {
      unproven.push(answer)
      break
    }
    answers.set(answer.replica, answer)
    met.asked.add(answer.replica)
    for (const each of answer.replicas) met.alive.set(each.replica, each.digest)
    const waiting = answer.replicas.filter(({ replica }) => !met.asked.has(replica))
    if (waiting.length === 0 || tries + 1 >= answer.replicas.length * triesForEach) break
  }
  const several = answers.size > 1
  const differences: Difference[] = []
  for (const answer of answers.values()) {
    const who = several ? `The router ${short(answer.replica)} behind \`${url}\`` : `The router at \`${url}\``
    const { found, unread } = await compared(who, answer, expected)
    differences.push(...found)
    unproven.push(...unread)
  }
  const [first] = answers.values()
  return {
    kind: 'router',
    name: url,
    how: null,
    digest:
      [...answers.values()].find(({ digest }) => digest !== expected.model.digest)?.digest ?? first?.digest ?? null,
    compared: `${answers.size} ${answers.size === 1 ? 'router' : 'routers'}`,
    settings: {},
    differences,
    unproven,
  }
}

/** Routers that are alive on a journal whose other routers have answered, and have not answered themselves. */
export function unmet({ asked, alive }: Met, { model }: Expected): Pick<Verified, 'differences' | 'unproven'> {
  const left = [...alive].filter(([replica]) => !asked.has(replica))
  const help = 'Name it too, with `--router` and an address of its own.'
  return {
    differences: left
      .filter(([, digest]) => digest !== model.digest)
      .map(([replica, digest]) => ({
        direction: 'other',
        message: `The router ${short(replica)} on the same journal runs another declaration, \`${digest.slice(0, 12)}\`.`,
        at: declaredAmong(model, place('project', '', 'name')),
        help,
      })),
    unproven: left
      .filter(([, digest]) => digest === model.digest)
      .map(([replica]) => ({ message: `The router ${short(replica)} on the same journal has not answered.`, help })),
  }
}

const short = (replica: string): string => `\`${replica.slice(0, 8)}\``

async function ask(url: string, key: string): Promise<Answer | Unproven> {
  const where = `\`${url}\``
  try {
    const { statusCode, body } = await request(new URL('/v1/declaration', url), {
      headers: { authorization: `Bearer ${key}` },
      // A connection of its own: what lies before several routers may choose another.
      reset: true,
      headersTimeout: withinMs,
      bodyTimeout: withinMs,
      signal: AbortSignal.timeout(withinMs),
    })
    const text = await body.text()
    if (statusCode === 401)
      return {
        message: `${where} does not know the key.`,
        help: 'It takes a key of the administration with the role `auditor`.',
      }
    if (statusCode === 403)
      return { message: `The key may not ask ${where} what it runs.`, help: 'It takes the role `auditor`.' }
    if (statusCode === 404)
      return {
        message: `${where} has no \`/v1/declaration\`: it is not the administration of a router, or the router was built before there was one.`,
        help: 'Give the address of the administration, not of the public listener; or build and deploy anew.',
      }
    if (statusCode !== 200) return { message: `${where} answered ${statusCode} when it was asked what it runs.` }
    const answer: unknown = JSON.parse(text)
    return isAnswer(answer) ? answer : { message: `${where} answered what no router answers.` }
  } catch (error) {
    if (error instanceof SyntaxError) return { message: `${where} answered what no router answers.` }
    return { message: `${where} ${notReached(error)}.` }
  }
}

const lists = ['sources', 'events', 'routes', 'channels', 'retention', 'activities'] as const

function isAnswer(value: unknown): value is Answer {
  if (typeof value !== 'object' || value === null) return false
  const { digest, replica, replicas, plan } = value as Partial<Answer>
  if (typeof digest !== 'string' || typeof replica !== 'string' || !Array.isArray(replicas)) return false
  return typeof plan === 'object' && plan !== null && lists.every((name) => Array.isArray(plan[name]))
}

/** What one router runs, against the declaration: the plan in any case, for a digest alone proves nothing. */
async function compared(
  who: string,
  answer: Answer,
  expected: Expected,
): Promise<{ readonly found: readonly Difference[]; readonly unread: readonly Unproven[] }> {
  const { model, plan, version } = expected
  const project = declaredAmong(model, place('project', '', 'name'))
  const found: Difference[] = []
  const other = answer.digest !== model.digest
  if (other)
    found.push({
      direction: 'other',
      message: `${who} runs another declaration, \`${answer.digest.slice(0, 12)}\`.`,
      at: project,
      help: 'Build, and deploy or reload what was built.',
    })
  const by = answer.madeBy ?? null
  if (by !== version)
    found.push({
      direction: 'other',
      message: `${who} was built by ${by === null ? 'an older Bylaw' : `Bylaw ${by}`}, and this is ${version}.`,
      at: project,
      help: 'Build with this version, and deploy what was built.',
    })
  let plans: readonly Omit<Difference, 'help'>[]
  try {
    plans = comparePlans(model, plan, answer.plan)
  } catch (error) {
    // A plan of another form: what it says cannot be compared, and that is not the same.
    if (!(error instanceof TypeError)) throw error
    return {
      found,
      unread: [{ message: `The plan of the router (${who.replace(/^The router /, '')}) cannot be read.` }],
    }
  }
  found.push(...plans.map((each) => ({ ...each, message: `${who} ${each.message}.` })))
  if (found.length === 0 && answer.file !== null && answer.file !== (await expected.routerFile()))
    found.push({
      direction: 'other',
      message: `${who} runs another \`router.mjs\` than the one that is built here.`,
      at: project,
      help: 'It was changed after it was built, or built with other versions of what Bylaw depends on: build, and deploy what was built.',
    })
  return { found, unread: [] }
}
