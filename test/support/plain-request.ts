/** The details of a plain request, as a browser posts them. */
export const DETAILS = {
  scope: 'all',
  which: '',
  periodFrom: '',
  periodTo: '',
  answerForm: 'electronic',
  caseLanguage: 'fi',
  interpreter: '',
  email: 'testi@example.test',
  phone: '',
  address: '',
}
