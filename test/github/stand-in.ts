import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Description, type Edition, type Operation } from './description.ts'

type Answer = readonly [status: number, body: object | null, headers?: Readonly<Record<string, string>>]

interface StoredComment {
  readonly id: number
  body: string
  readonly login: string
}

export interface StoredCheck {
  readonly id: number
  readonly name: string
  readonly head_sha: string
  readonly conclusion: string
  title: string
  summary: string
  readonly annotations: { readonly path: string; readonly message: string; readonly annotation_level: string }[]
}

export interface StoredPull {
  readonly number: number
  readonly head: string
  readonly headRef: string
  /** `owner/name`. */
  readonly headRepository: string
  readonly base: string
}

/** What the stand-in answers instead of what it would. */
export interface Fault {
  /** The operation, `issues/create-comment`. */
  readonly on: string
  readonly status: number
  readonly body?: object
  readonly headers?: Readonly<Record<string, string>>
  /** Answers so often; without it, always. */
  times?: number
}

const owner = 'acme'
const repo = 'shop'
/** What GitHub takes as the body of a comment. */
const largest = 65_536

const descriptions = new Map<Edition, Description>()
const descriptionOf = (edition: Edition): Description => {
  const known = descriptions.get(edition) ?? new Description(edition)
  descriptions.set(edition, known)
  return known
}

/**
 * A stand-in for GitHub's API: comments, check runs and pull requests of `acme/shop` in memory. Every request, and
 * every answer of its own, is held to GitHub's published description; what does not fit is in `violations`.
 */
export class GitHubStandIn {
  readonly comments: StoredComment[] = []
  readonly checks: StoredCheck[] = []
  readonly pulls: StoredPull[] = []
  readonly faults: Fault[] = []
  readonly violations: string[] = []
  /** The operations called, in order. */
  readonly calls: string[] = []
  /** Who calls; `null` for the token of an app, which is no user's. */
  user: string | null = null
  /** Whose comments the token makes. */
  login = 'github-actions[bot]'
  /** Runs before an operation is carried out. */
  before: (operation: string) => void | Promise<void> = () => {}
  readonly #description: Description
  readonly #prefix: string
  readonly #server: Server
  #next = 100

  private constructor(edition: Edition) {
    this.#description = descriptionOf(edition)
    this.#prefix = edition === 'api.github.com' ? '' : '/api/v3'
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) => {
        this.violations.push(`the stand-in failed: ${String(error)}`)
        response.writeHead(500).end('{}')
      })
    })
  }

  static async start(edition: Edition = 'api.github.com'): Promise<GitHubStandIn> {
    const standIn = new GitHubStandIn(edition)
    await new Promise<void>((done) => standIn.#server.listen(0, '127.0.0.1', done))
    return standIn
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${this.#prefix}`
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((done) => this.#server.close(done))
  }

  /** A comment that is there already. */
  comment(body: string, login = this.login): StoredComment {
    const comment = { id: this.#next++, body, login }
    this.comments.push(comment)
    return comment
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', 'http://stand-in')
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const text = Buffer.concat(chunks).toString()
    const answer = (status: number, body: object | null, headers: Readonly<Record<string, string>> = {}): void => {
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
      response.end(body === null ? undefined : JSON.stringify(body))
    }
    const violation = (problem: string): void => {
      this.violations.push(`${request.method} ${url.pathname}: ${problem}`)
      answer(400, { message: problem })
    }
    if (!url.pathname.startsWith(`${this.#prefix}/`)) return violation('it is not below the base URL')
    const operation = this.#description.operation(request.method ?? '', url.pathname.slice(this.#prefix.length))
    if (!operation) return violation('no such operation is described')
    this.calls.push(operation.id)
    if (!/^token \S+$/.test(request.headers.authorization ?? ''))
      return answer(401, { message: 'Requires authentication' })
    if (!request.headers['user-agent']) return violation('there is no User-Agent')
    const [problem] = this.#description.faults(operation, url.searchParams, text === '' ? undefined : JSON.parse(text))
    if (problem !== undefined) return violation(problem)
    const fault = this.faults.find((one) => one.on === operation.id && (one.times === undefined || one.times > 0))
    if (fault) {
      if (fault.times !== undefined) fault.times -= 1
      return answer(fault.status, fault.body ?? { message: 'Failed' }, fault.headers)
    }
    await this.before(operation.id)
    const [status, body, headers] = this.#carryOut(operation, url, text)
    const [own] = body === null ? [] : this.#description.answerFaults(operation, status, body as never)
    if (own !== undefined) this.violations.push(`the answer to ${operation.id}: ${own}`)
    answer(status, body, headers)
  }

  #carryOut(operation: Operation, url: URL, text: string): Answer {
    const { path } = operation
    const body = text === '' ? {} : JSON.parse(text)
    if (operation.id === 'users/get-authenticated') return this.#user()
    if (path.owner !== owner || path.repo !== repo) return notFound
    switch (operation.id) {
      case 'issues/list-comments':
        if (!this.pulls.some(({ number }) => number === Number(path.issue_number))) return notFound
        return this.#page(
          this.comments.map((one) => this.#commentJson(one)),
          url,
        )
      case 'issues/create-comment': {
        if (!this.pulls.some(({ number }) => number === Number(path.issue_number))) return notFound
        if (body.body.length > largest) return tooLong
        return [201, this.#commentJson(this.comment(body.body))]
      }
      case 'issues/update-comment': {
        const comment = this.comments.find(({ id }) => id === Number(path.comment_id))
        if (!comment) return notFound
        if (body.body.length > largest) return tooLong
        comment.body = body.body
        return [200, this.#commentJson(comment)]
      }
      case 'issues/delete-comment': {
        const at = this.comments.findIndex(({ id }) => id === Number(path.comment_id))
        if (at < 0) return notFound
        this.comments.splice(at, 1)
        return [204, null]
      }
      case 'pulls/get': {
        const pull = this.pulls.find(({ number }) => number === Number(path.pull_number))
        return pull ? [200, this.#pullJson(pull, 'pull-request')] : notFound
      }
      case 'pulls/list': {
        const head = url.searchParams.get('head')
        const found = this.pulls.filter(
          (one) => head === null || head === `${one.headRepository.split('/')[0]}:${one.headRef}`,
        )
        return this.#page(
          found.map((one) => this.#pullJson(one, 'pull-request-simple')),
          url,
        )
      }
      case 'checks/create': {
        const { title, summary, annotations } = body.output
        const check = {
          id: this.#next++,
          name: body.name,
          head_sha: body.head_sha,
          conclusion: body.conclusion,
          title,
          summary,
          annotations,
        }
        this.checks.push(check)
        return [201, this.#checkJson(check)]
      }
      case 'checks/update': {
        const check = this.checks.find(({ id }) => id === Number(path.check_run_id))
        if (!check) return notFound
        check.annotations.push(...body.output.annotations)
        return [200, this.#checkJson(check)]
      }
      default:
        throw new Error(`${operation.id} is not played`)
    }
  }

  #user(): Answer {
    if (this.user === null) return [403, { message: 'Resource not accessible by integration' }]
    const example = this.#description.example('private-user-response-with-public-profile-information')
    return [200, { ...example, login: this.user }]
  }

  #page(all: readonly object[], url: URL): Answer {
    const size = Number(url.searchParams.get('per_page') ?? 30)
    const page = Number(url.searchParams.get('page') ?? 1)
    const next = new URL(this.url + url.pathname.slice(this.#prefix.length))
    next.search = url.search
    next.searchParams.set('page', String(page + 1))
    const more = all.length > page * size
    return [200, all.slice((page - 1) * size, page * size), more ? { link: `<${next.href}>; rel="next"` } : {}]
  }

  #commentJson({ id, body, login }: StoredComment): object {
    const example = this.#description.example('issue-comment')
    return {
      ...example,
      id,
      body,
      html_url: `https://github.com/${owner}/${repo}/pull/7#issuecomment-${id}`,
      user: { ...(example.user as object), login },
    }
  }

  #pullJson(pull: StoredPull, kind: 'pull-request' | 'pull-request-simple'): object {
    const items = this.#description.example('pull-request')
    const end = (side: object, sha: string, ref: string, name: string): object => {
      const known = side as { readonly repo: object }
      return { ...known, sha, ref, repo: { ...known.repo, full_name: name } }
    }
    const found: Record<string, unknown> = {
      ...items,
      number: pull.number,
      // The published example is not as the description has it.
      requested_teams: [],
      head: end(items.head as object, pull.head, pull.headRef, pull.headRepository),
      base: end(items.base as object, '0'.repeat(40), pull.base, `${owner}/${repo}`),
    }
    if (kind === 'pull-request') return found
    const { merged: _, mergeable: __, mergeable_state: ___, ...simple } = found
    return simple
  }

  #checkJson({ id, name, head_sha, conclusion, title, summary, annotations }: StoredCheck): object {
    const example = this.#description.example('check-run-example-of-completed-conclusion')
    const output = { ...(example.output as object), title, summary, annotations_count: annotations.length }
    return {
      ...example,
      id,
      name,
      head_sha,
      conclusion,
      output,
      html_url: `https://github.com/${owner}/${repo}/runs/${id}`,
    }
  }
}

const notFound: Answer = [404, { message: 'Not Found', documentation_url: 'https://docs.github.com/rest' }]

const tooLong: Answer = [
  422,
  {
    message: 'Validation Failed',
    errors: [
      {
        resource: 'IssueComment',
        code: 'unprocessable',
        field: 'data',
        message: 'Body is too long (maximum is 65536 characters)',
      },
    ],
    documentation_url: 'https://docs.github.com/rest',
  },
]
