import type { Knex } from 'knex'

/** Database roles; cluster-wide, made once by `portal db prepare`. */
export const OWNER = 'rekisteriportti_owner'
export const APP = 'rekisteriportti_app'
export const WORKER = 'rekisteriportti_worker'
export const AUDITOR = 'rekisteriportti_auditor'

/** Condition of a policy: the actor has a role that handles cases. */
export const HANDLES_CASES = `((select app_has_role('clerk')) or (select app_has_role('decider'))
        or (select app_has_role('unit-head')))`

/**
 * Turns row-level security on for a table, also for its owner (FORCE). Under FORCE the owner would
 * silently change 0 rows, so the owner and the background worker in `system` context get a policy
 * of their own. What `app` may see is said table by table.
 */
export async function secureTable(knex: Knex, table: string): Promise<void> {
  await knex.raw(`
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy owner_all on ${table} to ${OWNER} using (true) with check (true);
    create policy system_all on ${table} to ${WORKER}
      using ((select app_context()) = 'system') with check ((select app_context()) = 'system');
    grant select, insert, update, delete on ${table} to ${WORKER};
  `)
}

/** Refuses UPDATE, DELETE and TRUNCATE on a table, whoever asks. */
export async function appendOnly(knex: Knex, table: string): Promise<void> {
  await knex.raw(`
    create trigger append_only before update or delete on ${table}
      for each row execute function refuse_change();
    create trigger append_only_truncate before truncate on ${table}
      for each statement execute function refuse_change();
    revoke update, delete on ${table} from ${WORKER};
  `)
}
