import type { Comment } from '../../report/pull-request/comment.ts'
import { type Ticks, ticksIn } from '../../report/pull-request/ticks.ts'
import type { Access, Client } from './client.ts'
import { onGitHub, statusOf } from './trouble.ts'

/** What is posted. */
export interface Sticky {
  readonly number: number
  /** The first line of the comment, by which it is found again. */
  readonly marker: string
  readonly render: (ticks: Ticks) => Comment
  /** Who posts, where the token cannot say so itself. */
  readonly author: string
}

export interface Posted extends Comment {
  readonly url: string
  readonly was: 'created' | 'updated'
}

interface Known {
  readonly id: number
  readonly body: string
  readonly author: string
}

const permission = 'pull-requests: write'

/**
 * Updates our comment, or makes it where there is none. Where two runs made one at the same time, the older stays: each
 * run looks after it has made one, and the one whose comment is younger takes it back.
 *
 * @throws GitHubTrouble
 */
export async function postComment(client: Client, { owner, repo }: Access, sticky: Sticky): Promise<Posted> {
  const { number, marker, render } = sticky
  const own = await loginOf(client, sticky.author)
  const list = async (author: string): Promise<readonly Known[]> => {
    const all = await onGitHub({ what: 'list the comments of the pull request', permission }, () =>
      client.paginate(client.rest.issues.listComments, { owner, repo, issue_number: number, per_page: 100 }),
    )
    return all
      .map(({ id, body, user }): Known => ({ id, body: body ?? '', author: user?.login ?? '' }))
      .filter((one) => one.author === author && firstLine(one.body) === marker)
      .sort((a, b) => a.id - b.id)
  }
  const [first, ...more] = await list(own)
  const updated = first && (await update(client, { owner, repo }, first, render))
  if (updated) {
    for (const one of more) await remove(client, { owner, repo }, one.id)
    return updated
  }
  const comment = render(new Map())
  const made = await onGitHub({ what: 'comment on the pull request', permission }, () =>
    client.rest.issues.createComment({ owner, repo, issue_number: number, body: comment.body }),
  )
  // Who we are is known for certain now.
  const [oldest] = await list(made.data.user?.login ?? own)
  if (oldest && oldest.id < made.data.id) {
    const kept = await update(client, { owner, repo }, oldest, render)
    if (kept) {
      await remove(client, { owner, repo }, made.data.id)
      return kept
    }
  }
  return { ...comment, url: made.data.html_url, was: 'created' }
}

const firstLine = (body: string): string => body.split(/\r?\n/, 1)[0] ?? ''

/** Whose comments are ours: nobody else's is written over, for whoever wrote it can change it afterwards. */
async function loginOf(client: Client, otherwise: string): Promise<string> {
  try {
    return (await client.rest.users.getAuthenticated()).data.login
  } catch (error) {
    // Tokens of apps, that of a workflow among them, belong to no user.
    if ([401, 403, 404].includes(statusOf(error) ?? 0)) return otherwise
    return await onGitHub({ what: 'say whose token this is', permission }, () => Promise.reject(error))
  }
}

type At = Pick<Access, 'owner' | 'repo'>

/** `null` where somebody has deleted it meanwhile. */
async function update(client: Client, at: At, known: Known, render: Sticky['render']): Promise<Posted | null> {
  const comment = render(ticksIn(known.body))
  return onGitHub({ what: 'update the comment on the pull request', permission }, async () => {
    try {
      const { data } = await client.rest.issues.updateComment({ ...at, comment_id: known.id, body: comment.body })
      return { ...comment, url: data.html_url, was: 'updated' as const }
    } catch (error) {
      if (statusOf(error) === 404) return null
      throw error
    }
  })
}

async function remove(client: Client, at: At, id: number): Promise<void> {
  await onGitHub({ what: 'take back a comment that was made twice', permission }, async () => {
    try {
      await client.rest.issues.deleteComment({ ...at, comment_id: id })
    } catch (error) {
      if (statusOf(error) !== 404) throw error
    }
  })
}
