/**
 * What GitHub writes into `action` of each event, from the schemas of its webhooks (`@octokit/webhooks-types` 7.6.1, and
 * https://docs.github.com/en/webhooks/webhook-events-and-payloads for `review_requested`, `review_request_removed`).
 */
const actions: ReadonlyMap<string, readonly string[]> = new Map(
  (
    [
      ['check_run', 'completed created requested_action rerequested'],
      ['check_suite', 'completed requested rerequested'],
      ['commit_comment', 'created'],
      ['deployment_status', 'created'],
      [
        'discussion',
        'answered category_changed created deleted edited labeled locked pinned transferred unanswered unlabeled unlocked unpinned',
      ],
      ['discussion_comment', 'created deleted edited'],
      ['issue_comment', 'created deleted edited'],
      [
        'issues',
        'assigned closed deleted demilestoned edited labeled locked milestoned opened pinned reopened transferred unassigned unlabeled unlocked unpinned',
      ],
      ['label', 'created deleted edited'],
      ['member', 'added edited removed'],
      ['membership', 'added removed'],
      ['milestone', 'closed created deleted edited opened'],
      ['organization', 'deleted member_added member_invited member_removed renamed'],
      [
        'pull_request',
        'assigned auto_merge_disabled auto_merge_enabled closed converted_to_draft demilestoned dequeued edited enqueued labeled locked milestoned opened ready_for_review reopened review_request_removed review_requested synchronize unassigned unlabeled unlocked',
      ],
      ['pull_request_review', 'dismissed edited submitted'],
      ['pull_request_review_comment', 'created deleted edited'],
      ['pull_request_review_thread', 'resolved unresolved'],
      ['release', 'created deleted edited prereleased published released unpublished'],
      ['repository', 'archived created deleted edited privatized publicized renamed transferred unarchived'],
      ['star', 'created deleted'],
      ['team', 'added_to_repository created deleted edited removed_from_repository'],
      ['watch', 'started'],
      ['workflow_job', 'completed in_progress queued waiting'],
      ['workflow_run', 'completed in_progress requested'],
    ] as const
  ).map(([event, listed]) => [event, listed.split(' ')]),
)

/** What stands in a field of an event of GitHub: one of a list, or a text that begins in a certain way. */
export interface GithubValue {
  readonly listed?: readonly string[]
  readonly prefix?: string
  /** For a sentence. */
  readonly what: string
}

/** What GitHub sends in a field of an event, by its `X-GitHub-Event`; `null` where that is not known. */
export function githubValue(event: string, field: string): GithubValue | null {
  const listed = field === 'action' ? actions.get(event) : undefined
  if (listed) return { listed, what: `an action of ${event}` }
  // "The full git ref that was pushed. Example: `refs/heads/main` or `refs/tags/v3.14.1`." (of `push` alone)
  return event === 'push' && field === 'ref' ? { prefix: 'refs/', what: 'the full name of a ref' } : null
}
