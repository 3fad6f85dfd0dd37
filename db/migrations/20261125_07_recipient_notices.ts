import type { Knex } from 'knex'

/**
 * Art. 19: a recipient may have been told in another way than by a letter of the portal, and it is
 * recorded once that the data were given to nobody.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table recipient_notices
      drop constraint recipient_notices_recipient_check,
      drop constraint recipient_notices_outcome_check,
      add check (length(recipient) <= 300),
      add check ((outcome = 'none') = (recipient = '')),
      add check (outcome in ('sent', 'told', 'impossible', 'disproportionate', 'none'))`)
}

export async function down(): Promise<void> {
  throw new Error('Migrations run forward only')
}
