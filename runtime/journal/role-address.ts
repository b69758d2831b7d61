/**
 * What stands before the `@` of addresses that an office, a service or a machine has rather than a person: RFC 2142, and
 * what is usual besides. Without `.`, `-` and `_`.
 */
const ROLES: ReadonlySet<string> = new Set(
  `abuse accounting accounts admin administrator automated billing booking bookings bot bounce bounces careers compliance
  contact customercare customerservice daemon datenschutz devnull donotreply dpo enquiries feedback finance ftp hello help
  helpdesk hostmaster hr info information inquiries invoice invoices jobs kontakt legal list mail mailer mailerdaemon
  marketing media news newsletter newsletters nobody noc noreply noreplies notification notifications notify office order
  orders postmaster press privacy reception recruiting reply robot root sales secretary security service services
  shipping shop staff subscribe support sysadmin system team undisclosed unsubscribe usenet uucp webadmin webmaster www`
    .split(/\s+/)
    .filter((name) => name !== ''),
)

/** Whether an identifier is an address that many people stand behind, or nobody: `noreply@`, `info+shop@`, `no-reply@`. */
export function isRoleAddress(type: string, value: string): boolean {
  if (!/email$/i.test(type)) return false
  const end = value.lastIndexOf('@')
  if (end <= 0) return false
  const [local = ''] = value.slice(0, end).trim().toLowerCase().split('+')
  return ROLES.has(local.replaceAll(/[._-]/g, ''))
}
