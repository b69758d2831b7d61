import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { after, before, PullRequestRun } from './github/pull-request-run.ts'
import { GitHubStandIn } from './github/stand-in.ts'
import { edit } from './small.ts'

let github: GitHubStandIn
let runs: PullRequestRun[] = []

beforeEach(async () => {
  github = await GitHubStandIn.start()
})

afterEach(async () => {
  const { violations } = github
  await github.stop()
  for (const run of runs) run.remove()
  runs = []
  expect(violations).toEqual([])
})

function pullRequest(declarations: { before: string | null; after: string } = { before, after }): PullRequestRun {
  const run = new PullRequestRun(declarations)
  runs.push(run)
  return run
}

const marker = '<!-- bylaw:pr privacy -->'

describe('bylaw pr', () => {
  it('tells a pull request what it changes, in one comment and one check run', async () => {
    const run = pullRequest().at(github)
    const { code, out, err } = await run.bylaw('pr', 'privacy')
    expect(code).toBe(1)
    expect(out).toContain('error[recipient/category-not-allowed]')
    expect(err).toMatch(/^bylaw: The comment was created: https:\S+\nbylaw: The check run was made: https:\S+\n$/)
    expect(github.comments).toHaveLength(1)
    await expect(github.comments[0]?.body).toMatchFileSnapshot('pull-request/comment.md')
    const [check] = github.checks
    expect(check).toMatchObject({ name: 'bylaw (privacy)', head_sha: run.head, conclusion: 'failure' })
    await expect(`${JSON.stringify(check, null, 2)}\n`).toMatchFileSnapshot('pull-request/check-run.json')
    expect(run.summary).toBe('')
  })

  it('updates its comment, past as many pages as there are, and keeps what was ticked', async () => {
    const run = pullRequest().at(github)
    for (let i = 0; i < 230; i++) github.comment(`number ${i}`, 'ann')
    await run.bylaw('pr', 'privacy')
    const comment = github.comments.at(-1)
    if (!comment) throw new Error('There is no comment.')
    comment.body = comment.body.replace('- [ ] Have the data', '- [x] Have the data')
    expect((await run.bylaw('pr', 'privacy')).err).toContain('The comment was updated')
    expect(github.comments).toHaveLength(231)
    expect(comment.body).toContain('- [x] Have the data protection officer look at it.')
    expect(comment.body).toContain('- [ ] Inform the people concerned')
    expect(github.calls.filter((call) => call === 'issues/list-comments')).toHaveLength(9)
  })

  it('opens a duty again when something comes that its tick was not given for', async () => {
    const first = pullRequest({ before, after: edit(before, 'member.email: pseudonymise', 'member.email: keep') })
    await first.at(github).bylaw('pr', 'privacy')
    const [comment] = github.comments
    if (!comment) throw new Error('There is no comment.')
    comment.body = comment.body.replaceAll('- [ ]', '- [x]')
    github.pulls.length = 0
    const second = pullRequest().at(github)
    await second.bylaw('pr', 'privacy')
    expect(github.comments).toHaveLength(1)
    expect(comment.body).toContain('- [ ] Have the data protection officer look at it.')
    expect(comment.body).toContain('**Ticked before 5 changes came: look again.**')
    comment.body = comment.body.replaceAll('- [ ]', '- [x]')
    await second.bylaw('pr', 'privacy')
    expect(comment.body).toContain('- [x]')
    expect(comment.body).not.toContain('- [ ]')
  })

  it('writes over nobody else, whatever their comment begins with', async () => {
    const other = github.comment(`${marker}\nNothing to see here.`, 'mallory')
    await pullRequest().at(github).bylaw('pr', 'privacy')
    expect(other.body).toBe(`${marker}\nNothing to see here.`)
    expect(github.comments).toHaveLength(2)
  })

  it("finds the comment of a person's token, and of an app's that nobody has named", async () => {
    const run = pullRequest().at(github)
    for (const [login, user] of [
      ['ann', 'ann'],
      ['acme-privacy[bot]', null],
    ] as const) {
      github.comments.length = 0
      github.login = login
      github.user = user
      await run.bylaw('pr', 'privacy')
      await run.bylaw('pr', 'privacy')
      await run.bylaw('pr', 'privacy', '--author', login)
      expect(github.comments).toHaveLength(1)
    }
  })

  it('makes one comment where two runs come at the same time', async () => {
    const run = pullRequest().at(github)
    // Both have looked, and seen none, before either makes one.
    let waiting: (() => void)[] = []
    let asked = 0
    github.before = async (operation) => {
      if (operation !== 'issues/create-comment' || ++asked > 2) return
      await new Promise<void>((go) => {
        waiting.push(go)
        if (waiting.length === 2) for (const one of waiting) one()
      })
      waiting = []
    }
    const both = await Promise.all([run.bylaw('pr', 'privacy'), run.bylaw('pr', 'privacy')])
    expect(both.map(({ code }) => code)).toEqual([1, 1])
    expect(github.calls.filter((call) => call === 'issues/create-comment')).toHaveLength(2)
    expect(github.comments).toHaveLength(1)
    expect(github.comments[0]?.body).toContain('| Telephone number |')
  })

  it('makes a comment anew that was deleted meanwhile', async () => {
    const run = pullRequest().at(github)
    await run.bylaw('pr', 'privacy')
    github.before = (operation) => {
      if (operation === 'issues/update-comment') github.comments.length = 0
    }
    const { err } = await run.bylaw('pr', 'privacy')
    expect(err).toContain('The comment was created')
    expect(github.comments).toHaveLength(1)
  })

  it('leaves the comment to a newer run where its commit is not the head any more', async () => {
    const run = pullRequest().at(github)
    github.pulls.splice(0, 1, {
      number: 7,
      head: 'f'.repeat(40),
      headRef: 'change',
      headRepository: 'acme/shop',
      base: 'main',
    })
    const { code, err } = await run.bylaw('pr', 'privacy')
    expect(code).toBe(1)
    expect(err).toContain('is not the head of the pull request any more')
    expect(github.comments).toEqual([])
    expect(github.checks).toHaveLength(1)
  })

  it('appends annotations by fifty', async () => {
    const many = Array.from({ length: 60 }, (_, i) => `  r${i}: {legalName: R${i}, enggement: on-our-behalf}\n`).join(
      '',
    )
    const run = pullRequest({ before, after: edit(before, 'recipients:\n', `recipients:\n${many}`) }).at(github)
    await run.bylaw('pr', 'privacy')
    expect(github.checks).toHaveLength(1)
    expect(github.checks[0]?.annotations).toHaveLength(120)
    expect(new Set(github.checks[0]?.annotations.map(({ message }) => message)).size).toBe(120)
    expect(github.calls.filter((call) => call === 'checks/update')).toHaveLength(2)
    expect(github.checks[0]?.annotations[0]?.path).toBe('privacy/bylaw.yaml')
  })

  it('passes what nothing is wrong in', async () => {
    const run = pullRequest({ before, after: `${before}# and a comment\n` }).at(github)
    expect((await run.bylaw('pr', 'privacy')).code).toBe(0)
    expect(github.checks[0]).toMatchObject({ conclusion: 'success', title: 'No findings' })
  })

  it('tells of a first declaration that everything is new', async () => {
    const run = pullRequest({ before: null, after: before }).at(github)
    expect((await run.bylaw('pr', 'privacy')).code).toBe(0)
    expect(github.comments[0]?.body).toContain('The base has no declaration here: everything is new.')
    expect(github.comments[0]?.body).toContain('| Slack Technologies Limited `slack` |')
  })

  it('tells what is wrong with a declaration that cannot be compared', async () => {
    const run = pullRequest({ before, after: `${after}\n  : [` }).at(github)
    expect((await run.bylaw('pr', 'privacy')).code).toBe(1)
    expect(github.comments[0]?.body).toContain('cannot be compared')
    expect(github.comments[0]?.body).toContain('`yaml/syntax`')
  })

  it('speaks to an Enterprise server below its own base, as that is described', async () => {
    const enterprise = await GitHubStandIn.start('ghes-3.19')
    try {
      const run = pullRequest().at(enterprise)
      run.env.GITHUB_SERVER_URL = 'https://github.acme.example'
      await run.bylaw('pr', 'privacy')
      expect(new URL(enterprise.url).pathname).toBe('/api/v3')
      expect(enterprise.comments[0]?.body).toContain(
        `https://github.acme.example/acme/shop/blob/${run.head}/privacy/bylaw.yaml#L`,
      )
      expect(enterprise.checks).toHaveLength(1)
      expect(enterprise.violations).toEqual([])
    } finally {
      await enterprise.stop()
    }
  })
})

describe('what GitHub refuses', () => {
  const secondary = {
    body: { message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.' },
    headers: { 'retry-after': '1' },
  }

  it.each([
    [403, { message: 'Resource not accessible by integration' }, 'permissions: {pull-requests: write}'],
    [403, { message: 'Unable to create comment because issue is locked.' }, 'The conversation is locked'],
    [404, { message: 'Not Found' }, 'check GITHUB_REPOSITORY'],
    [422, { message: 'Validation Failed', errors: [{ message: 'Body is odd' }] }, 'Body is odd'],
    [401, { message: 'Bad credentials' }, 'The token is not valid'],
    [502, { message: 'Bad gateway' }, 'several times in a row'],
  ])(
    '%d on the comment: a sentence, the findings all the same, the summary and the check run',
    async (status, body, said) => {
      const run = pullRequest().at(github)
      github.faults.push({ on: 'issues/create-comment', status, body })
      const { code, out, err } = await run.bylaw('pr', 'privacy')
      expect(code).toBe(1)
      expect(out).toContain('error[recipient/category-not-allowed]')
      expect(err).toContain('GitHub refused to comment on the pull request')
      expect(err).toContain(said)
      expect(err).not.toContain('    at ')
      expect(run.summary).toContain('| 1 | Telephone number | Members |')
      expect(github.comments).toEqual([])
      expect(github.checks).toHaveLength(1)
    },
  )

  it('is no success, even where nothing is wrong', async () => {
    const run = pullRequest({ before, after: before }).at(github)
    github.faults.push({
      on: 'checks/create',
      status: 403,
      body: { message: 'Resource not accessible by integration' },
    })
    const { code, err } = await run.bylaw('pr', 'privacy')
    expect(code).toBe(2)
    expect(err).toContain('permissions: {checks: write}')
    expect(github.comments).toHaveLength(1)
  })

  it('names the permission that GitHub names', async () => {
    const headers = { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' }
    github.faults.push({
      on: 'issues/create-comment',
      status: 403,
      body: { message: 'Resource not accessible' },
      headers,
    })
    expect((await pullRequest().at(github).bylaw('pr', 'privacy')).err).toContain('issues=write; pull_requests=write')
  })

  it('is tried again after as long as GitHub asks for', async () => {
    const run = pullRequest().at(github)
    run.spaced = true
    github.faults.push({ on: 'issues/create-comment', status: 403, times: 1, ...secondary })
    const { err } = await run.bylaw('pr', 'privacy')
    expect(err).toContain('GitHub asks to wait because of its secondary rate limit; trying again in 1 s.')
    expect(github.comments).toHaveLength(1)
  })

  it.each([
    ['for longer than a job should wait', { ...secondary, headers: { 'retry-after': '3600' } }, 1],
    ['again and again', secondary, 3],
  ])('is left when GitHub asks to wait %s', async (_, fault, calls) => {
    const run = pullRequest().at(github)
    run.spaced = true
    github.faults.push({ on: 'issues/create-comment', status: 403, ...fault })
    const { code, err } = await run.bylaw('pr', 'privacy')
    expect(code).toBe(1)
    expect(err).toContain('run it again later')
    expect(github.calls.filter((call) => call === 'issues/create-comment')).toHaveLength(calls)
    expect(run.summary).toContain('| Telephone number |')
  })

  it('is tried again when it fails for no reason of ours, and makes no second comment', async () => {
    const run = pullRequest().at(github)
    github.faults.push({ on: 'issues/list-comments', status: 502, times: 2 })
    expect((await run.bylaw('pr', 'privacy')).err).toContain('The comment was created')
    expect(github.comments).toHaveLength(1)
  })

  it('that it cannot be reached is said', async () => {
    const run = pullRequest().at(github)
    run.env.GITHUB_API_URL = 'http://127.0.0.1:1'
    const { code, out, err } = await run.bylaw('pr', 'privacy')
    expect(code).toBe(1)
    expect(out).toContain('error[')
    expect(err).toContain('GitHub cannot be reached')
    expect(run.summary).toContain('| Telephone number |')
  })
})

describe('a pull request from a fork', () => {
  it('is reported to a file, which a second workflow posts', async () => {
    const run = pullRequest().at(github, { fork: true })
    const { code, err } = await run.bylaw('pr', 'privacy', '--report', 'report.json')
    expect(code).toBe(1)
    expect(err).toContain("The token of a fork's pull request can only read")
    expect(github.calls).toEqual([])
    expect(run.summary).toContain('| Telephone number |')
    github.pulls.length = 0
    run.atReported(github, 'guest/shop')
    expect(await run.bylaw('pr', '--from', 'report.json')).toMatchObject({ code: 0, out: '' })
    expect(github.comments).toHaveLength(1)
    expect(github.comments[0]?.body).toContain('> Made in the run of a fork')
    expect(github.checks).toEqual([])
  })

  it('is found by the head that the event names, and by nothing that the report says', async () => {
    const run = pullRequest().at(github, { fork: true })
    await run.bylaw('pr', 'privacy', '--report', 'report.json')
    const report = JSON.parse(run.read('report.json'))
    run.write(
      'report.json',
      JSON.stringify({ ...report, head: 'a'.repeat(40), base: { ...report.base, ref: 'elsewhere' } }),
    )
    github.pulls.length = 0
    run.atReported(github, 'guest/shop')
    github.pulls.unshift({
      number: 1,
      head: 'a'.repeat(40),
      headRef: 'change',
      headRepository: 'acme/shop',
      base: 'main',
    })
    let asked = 0
    github.before = (operation) => {
      if (operation === 'issues/create-comment') asked += 1
    }
    await run.bylaw('pr', '--from', 'report.json')
    expect(asked).toBe(1)
    expect(github.comments[0]?.body).toContain(run.head.slice(0, 12))
    expect(github.comments[0]?.body).not.toContain('a'.repeat(12))
  })

  it('is not commented on where a newer commit came', async () => {
    const run = pullRequest().at(github, { fork: true })
    await run.bylaw('pr', 'privacy', '--report', 'report.json')
    run.atReported(github, 'guest/shop')
    github.pulls.length = 0
    const { code, err } = await run.bylaw('pr', '--from', 'report.json')
    expect(code).toBe(0)
    expect(err).toContain('No open pull request has')
    expect(github.comments).toEqual([])
  })

  it('cannot say anything but what a report can say', async () => {
    const run = pullRequest().at(github, { fork: true })
    await run.bylaw('pr', 'privacy', '--report', 'report.json')
    const report = JSON.parse(run.read('report.json'))
    run.atReported(github, 'guest/shop')
    for (const [bad, problem] of [
      ['{', 'it is not JSON'],
      ['[]', 'the whole is not as it has to be'],
      [JSON.stringify({ ...report, number: 1 }), 'the whole is not as it has to be'],
      [JSON.stringify({ ...report, asOf: '<b>today</b>' }), 'asOf is not as it has to be'],
      [JSON.stringify({ ...report, documents: ['x'.repeat(1001)] }), 'documents.0 is not as it has to be'],
      [JSON.stringify({ ...report, documents: Array(2001).fill('x') }), 'documents is not as it has to be'],
      [JSON.stringify({ ...report, duties: [{ duty: 'dpo-review', changes: ['--> hello'] }] }), 'duties.0.changes.0'],
      ['"'.padEnd(17 * 1024 * 1024), 'at most 16 MiB are read'],
    ] as const) {
      run.write('report.json', bad)
      const { code, err } = await run.bylaw('pr', '--from', 'report.json')
      expect(code).toBe(2)
      expect(err).toContain(problem)
    }
    expect(github.calls).toEqual([])
  })

  it('needs the event that says whose report it is', async () => {
    const run = pullRequest().at(github, { fork: true })
    await run.bylaw('pr', 'privacy', '--report', 'report.json')
    const { code, err } = await run.bylaw('pr', '--from', 'report.json')
    expect(code).toBe(2)
    expect(err).toContain('on: workflow_run')
  })
})

describe('whatever a declaration says', () => {
  const hostile = '"--> @acme/legal ![x](https://evil.example/x.png) <img src=x> ##[error]no | # no"'

  it('is text, in the comment and for the runner', async () => {
    const wrong = edit(before, 'Tell the team that a member has joined', 'x')
    const text = edit(wrong, 'purpose: x', `purpose: {missing: ${hostile}, ask: "@acme/legal"}`)
    const run = pullRequest({ before, after: text }).at(github)
    run.env.GITHUB_ACTIONS = 'true'
    const { out } = await run.bylaw('pr', 'privacy')
    const [first = '', ...lines] = out.trimEnd().split('\n')
    const token = /^::stop-commands::([0-9a-f-]{36})$/.exec(first)?.[1]
    expect(token).toBeDefined()
    expect(lines.at(-1)).toBe(`::${token}::`)
    expect(lines.filter((line) => line.startsWith('::'))).toHaveLength(1)
    const body = github.comments[0]?.body ?? ''
    expect(body).toContain('evil.example')
    const outside = body.replace(/`[^`]*`|<code>.*?<\/code>/g, '')
    expect(outside).not.toMatch(/@acme|!\[|<img|https:\/\/evil/)
  })
})

describe('misuse', () => {
  it.each([
    [{ GITHUB_EVENT_PATH: '' }, ['pr', 'privacy'], 'name it with `--base`'],
    [{ GITHUB_EVENT_PATH: '' }, ['pr', 'privacy', '--base', 'HEAD^1'], 'This run is about no pull request'],
    [{ GITHUB_TOKEN: '' }, ['pr', 'privacy'], 'GITHUB_TOKEN is not set'],
    [{ GITHUB_REPOSITORY: 'shop' }, ['pr', 'privacy'], 'GITHUB_REPOSITORY is not set to `owner/name`'],
    [{ GITHUB_API_URL: 'api' }, ['pr', 'privacy'], 'GITHUB_API_URL is not the URL'],
    [{}, ['pr', 'privacy', '--pull-request', 'x'], 'Expected the number of a pull request'],
    [{}, ['pr', '--from', 'a.json', '--report', 'b.json'], 'belong to that run'],
  ])('%j %j: a sentence', async (env, args, said) => {
    const run = pullRequest({ before, after: before }).at(github)
    Object.assign(run.env, env)
    const { code, err } = await run.bylaw(...args)
    expect(code).toBe(2)
    expect(err).toContain(said)
    expect(github.comments).toEqual([])
  })

  it('a clone without the base says how to fetch it', async () => {
    const run = pullRequest().at(github)
    run.shallow()
    const { code, err } = await run.bylaw('pr', 'privacy')
    expect(code).toBe(2)
    expect(err).toContain('fetch-depth: 2')
  })

  it('a clone of the base, as `pull_request_target` makes it, is not taken for a pull request that changes nothing', async () => {
    const run = pullRequest().at(github)
    run.checkOut(run.base)
    const { code, err } = await run.bylaw('pr', 'privacy')
    expect(code).toBe(2)
    expect(err).toContain('What is checked out is not the pull request')
    run.checkOut(run.head)
    expect((await run.bylaw('pr', 'privacy')).code).toBe(1)
    expect(github.comments[0]?.body).toContain('| Telephone number |')
  })

  it('a dry run calls nobody', async () => {
    const run = pullRequest().at(github)
    const { code, out } = await run.bylaw('pr', 'privacy', '--dry-run')
    expect(code).toBe(1)
    expect(out.split('\n')[0]).toBe(marker)
    expect(github.calls).toEqual([])
  })
})
