import { away } from '../../../compiler/diagnostics/away.ts'
import type { Source } from '../../../compiler/language/types.ts'

/**
 * The events of GitHub, as `X-GitHub-Event` names them:
 * https://docs.github.com/en/webhooks/webhook-events-and-payloads.
 */
const githubEvents: ReadonlySet<string> = new Set(
  `branch_protection_configuration branch_protection_rule check_run check_suite code_scanning_alert commit_comment create
  custom_property custom_property_values delete dependabot_alert deploy_key deployment deployment_protection_rule
  deployment_review deployment_status discussion discussion_comment fork github_app_authorization gollum installation
  installation_repositories installation_target issue_comment issue_dependencies issues label marketplace_purchase member
  membership merge_group meta milestone org_block organization package page_build personal_access_token_request ping
  project project_card project_column projects_v2 projects_v2_item projects_v2_status_update public pull_request
  pull_request_review pull_request_review_comment pull_request_review_thread push registry_package release repository
  repository_advisory repository_dispatch repository_import repository_ruleset repository_vulnerability_alert
  secret_scanning_alert secret_scanning_alert_location secret_scanning_scan security_advisory security_and_analysis
  sponsorship star status sub_issues team team_add watch workflow_dispatch workflow_job workflow_run`.split(/\s+/),
)

/**
 * Events of Stripe about checkouts, payments and subscriptions, of those that most look for:
 * https://docs.stripe.com/api/events/types.
 */
const stripeEvents: ReadonlySet<string> = new Set(
  `charge.captured charge.dispute.closed charge.dispute.created charge.dispute.funds_reinstated
  charge.dispute.funds_withdrawn charge.dispute.updated charge.expired charge.failed charge.pending charge.refunded
  charge.succeeded charge.updated checkout.session.async_payment_failed checkout.session.async_payment_succeeded
  checkout.session.completed checkout.session.expired customer.created customer.deleted customer.subscription.created
  customer.subscription.deleted customer.subscription.paused customer.subscription.pending_update_applied
  customer.subscription.pending_update_expired customer.subscription.resumed customer.subscription.trial_will_end
  customer.subscription.updated customer.updated invoice.created invoice.deleted invoice.finalized invoice.paid
  invoice.payment_action_required invoice.payment_failed invoice.payment_succeeded invoice.sent invoice.upcoming
  invoice.updated invoice.voided payment_intent.amount_capturable_updated payment_intent.canceled
  payment_intent.created payment_intent.partially_funded payment_intent.payment_failed payment_intent.processing
  payment_intent.requires_action payment_intent.succeeded`.split(/\s+/),
)

/** What `object` is in the bodies of Meta: https://developers.facebook.com/docs/graph-api/webhooks/getting-started. */
const metaObjects: ReadonlySet<string> = new Set([
  'ad_account',
  'application',
  'certificate_transparency',
  'group',
  'instagram',
  'page',
  'permissions',
  'user',
  'whatsapp_business_account',
  'workplace',
  'workplace_security',
])

/** What Shopify asks of every app for people: https://shopify.dev/docs/apps/build/compliance/privacy-law-compliance. */
export const shopifyRequests: ReadonlySet<string> = new Set([
  'customers/data_request',
  'customers/redact',
  'shop/redact',
])

/** A value that stands for a type, and that the provider of a source never writes there. */
export interface NeverWritten {
  readonly value: string
  readonly provider: string
  /** The one that is near it, or how such values look. */
  readonly help: string
}

/** The values of `type.values` that the provider never writes; new names of GitHub and Stripe are taken where none is near. */
export function neverWritten({ http, type }: Source): readonly NeverWritten[] {
  const scheme = http.verify?.scheme
  const values = Object.keys(type.values ?? {})
  if (scheme === 'shopify' && type.header?.toLowerCase() === 'x-shopify-topic')
    return values
      .filter((value) => !/^[a-z][a-z\d_]*\/[a-z][a-z\d_]*$/.test(value))
      .map((value) => ({ value, provider: 'Shopify', help: topicHelp(value) }))
  if (scheme === 'github' && type.header?.toLowerCase() === 'x-github-event')
    return misspelt(values, githubEvents, 'GitHub')
  if (scheme === 'stripe' && type.path === 'type') return misspelt(values, stripeEvents, 'Stripe')
  return scheme === 'meta' && type.path === 'object' ? misspelt(values, metaObjects, 'Meta') : []
}

function topicHelp(value: string): string {
  const written = value.toLowerCase().replace(/[.:-]/, '/')
  const meant = written.includes('/') ? written : written.replace(/_(?=[a-z]+$)/, '/')
  return /^[a-z_]+\/[a-z_]+$/.test(meant) ? `Did you mean \`${meant}\`?` : 'Topics are written as in `orders/create`.'
}

const misspelt = (values: readonly string[], known: ReadonlySet<string>, provider: string): readonly NeverWritten[] =>
  values.flatMap((value) => {
    if (known.has(value)) return []
    const meant = [...known].find((one) => one.length > 3 && away(plain(value), plain(one)) <= 2)
    return meant === undefined ? [] : [{ value, provider, help: `Did you mean \`${meant}\`?` }]
  })

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z\d]/g, '')
