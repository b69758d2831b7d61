import { printable } from '../../report/cells.ts'

/** What was to be done, and which permission of a job it takes. */
export interface Doing {
  readonly what: string
  readonly permission: string
}

/** What GitHub answered instead; the words are GitHub's. */
interface Refusal {
  readonly status: number
  readonly message: string
  readonly headers: Readonly<Record<string, unknown>>
  readonly errors: readonly string[]
}

/** A call that GitHub refused, as a sentence and what to do about it. */
export class GitHubTrouble extends Error {
  override readonly name = 'GitHubTrouble'
}

/** Carries out calls of GitHub; what it refuses becomes a `GitHubTrouble`. */
export async function onGitHub<T>(doing: Doing, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal === null) throw error
    const said = printable(refusal.message.replace(/\s+/g, ' ').trim()).slice(0, 300)
    throw new GitHubTrouble(
      `GitHub refused to ${doing.what}: ${refusal.status === 0 ? '' : `${refusal.status}, `}${said}\n${remedy(refusal, doing)}`,
    )
  }
}

/** The status that GitHub refused with; `null` for another error. */
export const statusOf = (error: unknown): number | null => refusalOf(error)?.status ?? null

function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof Error) || error.name !== 'HttpError' || !('status' in error)) return null
  const response = 'response' in error && isObject(error.response) ? error.response : null
  const data = response && isObject(response.data) ? response.data : {}
  const errors = Array.isArray(data.errors) ? data.errors : []
  return {
    // Octokit calls a connection that failed 500, too.
    status: response === null ? 0 : Number(error.status),
    message: error.message,
    headers: response && isObject(response.headers) ? response.headers : {},
    errors: errors.map((one) => (isObject(one) ? String(one.message ?? one.code ?? '') : String(one))),
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

function remedy({ status, message, headers }: Refusal, { permission }: Doing): string {
  if (status === 0) return 'GitHub cannot be reached: check GITHUB_API_URL and the network, and run it again.'
  if (status === 401) return 'The token is not valid, or no longer: pass `github.token` to this step as `GITHUB_TOKEN`.'
  if (status === 429 || /rate limit/i.test(message))
    return 'GitHub asks to wait for longer than a job should: run it again later, or call it from fewer jobs at once.'
  if (status === 403 && /\block/i.test(message))
    return 'The conversation is locked: unlock it, or let nobody but collaborators be told.'
  if (status === 403) {
    const accepted = headers['x-accepted-github-permissions']
    const needed = typeof accepted === 'string' && accepted !== '' ? ` GitHub names \`${printable(accepted)}\`.` : ''
    return `Give the job \`permissions: {${permission}}\`;${needed} the token of a fork's pull request can only read, whatever the job says: hand its report to a second workflow (\`--report\`, \`--from\`).`
  }
  if (status === 404)
    return `There is no such thing, or the token may not see it: check GITHUB_REPOSITORY, the number of the pull request, GITHUB_API_URL, and that the job has \`permissions: {${permission}}\`.`
  if (status === 410) return 'It was deleted, or comments are switched off in this repository.'
  if (status === 422)
    return 'GitHub does not accept what it was sent; its reason stands above. This is worth a report to the makers of bylaw.'
  if (status >= 500) return 'GitHub failed several times in a row: run it again later.'
  return 'Run it again; if it stays, this is worth a report to the makers of bylaw.'
}
