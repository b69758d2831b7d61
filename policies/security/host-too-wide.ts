import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'

/**
 * Names below which everybody may have one of their own: second levels of country domains, and platforms that give
 * each customer a name (from the Public Suffix List, https://publicsuffix.org, as of 2026-11). Not the whole list: those
 * that stand in declarations.
 */
const shared: ReadonlySet<string> = new Set([
  'ac.uk',
  'co.uk',
  'gov.uk',
  'org.uk',
  'co.jp',
  'co.kr',
  'co.nz',
  'co.za',
  'com.au',
  'com.br',
  'com.cn',
  'com.mx',
  'amazonaws.com',
  'appspot.com',
  'azurewebsites.net',
  'cloudfront.net',
  'cloudfunctions.net',
  'fly.dev',
  'github.io',
  'gitlab.io',
  'herokuapp.com',
  'lambda-url.eu-west-1.on.aws',
  'netlify.app',
  'ngrok-free.app',
  'ngrok.app',
  'ngrok.io',
  'on.aws',
  'onrender.com',
  'pages.dev',
  'run.app',
  'supabase.co',
  'trycloudflare.com',
  'vercel.app',
  'web.app',
  'workers.dev',
])

export const hostTooWide = defineRule({
  name: 'security/host-too-wide',
  summary: 'A recipient whose hosts are those of everybody.',
  class: 'violation',
  because: { kind: 'security', ref: 'CWE-183' },
  severity: 'error',
  *found({ model }) {
    for (const recipient of model.recipients.values()) {
      if (recipient.poisoned) continue
      for (const [i, host] of (recipient.value.hosts ?? []).entries()) {
        const below = /^\*\.([^:]+)/.exec(host.toLowerCase())?.[1]
        if (below === undefined || (below.includes('.') && !shared.has(below))) continue
        yield {
          rule: 'security/host-too-wide',
          message: `${quote(host)} lets the router reach hosts of anybody, and not of recipient ${quote(recipient.name)} alone.`,
          at: valueAt(recipient, 'hosts', i),
          help: 'Name the hosts that are its own, such as `api.mailer.example` or `*.mailer.example`.',
        } satisfies Finding
      }
    }
  },
})
