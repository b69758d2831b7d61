/** `Hosting (Cloud Ltd)`: what we call a company, and what it is called. */
export function companyName(title: string | undefined, legalName: string | undefined): string | undefined {
  // "US" and "U.S." are one name.
  const bare = (text: string): string => text.replace(/^the /i, '').replaceAll('.', '')
  if (title === undefined || legalName === undefined) return legalName ?? title
  return bare(title) === bare(legalName) ? title : `${title} (${legalName})`
}
