import type { Key } from '#app/i18n/translate.ts'

/** What staff did with a case, in the words of the person's log; several acts share a word. */
const WORDS: Readonly<Record<string, Key<'citizen'>>> = {
  'case-viewed': 'citizen:opening.viewed',
  'case-taken': 'citizen:opening.taken',
  'case-released': 'citizen:opening.released',
  'message-sent': 'citizen:opening.message',
  'extract-added': 'citizen:opening.dataAdded',
  'extract-removed': 'citizen:opening.dataRemoved',
  'extract-downloaded': 'citizen:opening.dataOpened',
  'answer-saved': 'citizen:opening.answerPrepared',
  'answer-previewed': 'citizen:opening.answerPrepared',
  'answer-proposed': 'citizen:opening.answerPrepared',
  'answer-returned': 'citizen:opening.answerPrepared',
  'answer-reopened': 'citizen:opening.answerPrepared',
  'case-resumed': 'citizen:opening.resumed',
  'child-heard': 'citizen:opening.note',
  'recipient-noted': 'citizen:opening.note',
  'note-added': 'citizen:opening.note',
  'file-downloaded': 'citizen:opening.fileOpened',
  'letter-issued': 'citizen:opening.letterIssued',
  'letter-downloaded': 'citizen:opening.letterOpened',
  'case-closed': 'citizen:opening.closed',
}

export function openingWord(kind: string): Key<'citizen'> {
  return (Object.hasOwn(WORDS, kind) && WORDS[kind]) || 'citizen:opening.other'
}
