/** Text as it is kept: browsers send line ends as CR LF, and PostgreSQL holds no NUL. */
export function typedText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\0', '')
}
